using System.Reflection;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

public sealed class WipeTests
{
    [Theory]
    [InlineData("framing")]
    [InlineData("reviewing")]
    [InlineData("signing.done")]
    [InlineData("confirming")]
    [InlineData("thank_you")]
    public void After_a_wipe_no_pixel_and_no_buffer_shows_anything(string name)
    {
        using var painter = new ScreenPainter();
        var sample = Samples.All.Single(sample => sample.Name == name);
        var screen = painter.Paint(sample.State, sample.ContextIn(LanguageTag.French));
        Assert.True(screen.Bgrx.Span.ContainsAnyExcept((byte)0));
        painter.Wipe();
        Assert.False(screen.Bgrx.Span.ContainsAnyExcept((byte)0));
        Assert.All(BuffersOf(painter), buffer => Assert.False(buffer.AsSpan().ContainsAnyExcept((byte)0)));
    }

    [Fact]
    public void The_buffers_are_the_ones_that_hold_face_and_ink()
    {
        using var painter = new ScreenPainter();
        foreach (var name in (string[])["framing", "confirming"])
        {
            var sample = Samples.All.Single(sample => sample.Name == name);
            painter.Paint(sample.State, sample.ContextIn(LanguageTag.French));
        }

        var buffers = BuffersOf(painter).ToArray();
        Assert.Equal(3, buffers.Length);
        Assert.All(buffers, buffer => Assert.True(buffer.AsSpan().ContainsAnyExcept((byte)0)));
    }

    [Fact]
    public void A_wiped_painter_draws_again_as_before()
    {
        using var painter = new ScreenPainter();
        var context = Samples.Context(LanguageTag.English);
        var before = painter.Paint(new SessionState.Attract(), context).Bgrx.ToArray();
        painter.Wipe();
        Assert.Equal(before, painter.Paint(new SessionState.Attract(), context).Bgrx.ToArray());
    }

    [Fact]
    public void Disposing_wipes_and_may_be_done_twice()
    {
        var painter = new ScreenPainter();
        var sample = Samples.All.Single(sample => sample.Name == "confirming");
        var screen = painter.Paint(sample.State, sample.ContextIn(LanguageTag.French));
        painter.Dispose();
        painter.Dispose();
        Assert.False(screen.Bgrx.Span.ContainsAnyExcept((byte)0));
        Assert.All(BuffersOf(painter), buffer => Assert.False(buffer.AsSpan().ContainsAnyExcept((byte)0)));
    }

    /// <summary>Every byte array that the painter's pictures keep.</summary>
    private static IEnumerable<byte[]> BuffersOf(ScreenPainter painter)
    {
        const BindingFlags Fields = BindingFlags.Instance | BindingFlags.NonPublic;
        var brushes = (Brushes)typeof(ScreenPainter).GetField("brushes", Fields)!.GetValue(painter)!;
        return ((object[])[brushes.Frame, brushes.Ink]).SelectMany(owner => owner.GetType()
            .GetFields(Fields).Where(field => field.FieldType == typeof(byte[]))
            .Select(field => (byte[])field.GetValue(owner)!));
    }
}
