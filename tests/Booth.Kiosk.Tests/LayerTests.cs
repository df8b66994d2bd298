using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

/// <summary>The live picture under the drawing, and the ring over it.</summary>
public sealed class LayerTests
{
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(800, 1280)]
    public void A_drawing_is_open_where_the_preview_is_and_nowhere_else(int width, int height)
    {
        using var painter = new ScreenPainter(width, height);
        foreach (var sample in Samples.All)
        {
            var context = sample.ContextIn(LanguageTag.French) with { PreviewIsBelow = true };
            var painted = painter.Paint(sample.State, context);
            var hole = painted.PreviewBox;
            Assert.Equal(
                context.Preview is not null
                    && sample.State is SessionState.Framing or SessionState.CountingDown,
                hole is not null);
            var open = Alphas(painted.Bgrx.Span, width).Where(dot => dot.Alpha < 255).ToList();
            Assert.All(open, dot => Assert.True(hole!.Value.Contains(dot.X, dot.Y), sample.Name));
            if (hole is { } box)
                Assert.Equal(0, AlphaAt(painted, width, box.X + (box.Width / 2), box.Y + 40));
        }
    }

    [Fact]
    public void What_the_buttons_would_press_has_a_ring_and_nothing_else_changes()
    {
        using var painter = new ScreenPainter();
        foreach (var sample in Samples.All)
        {
            var context = sample.ContextIn(LanguageTag.French) with { Focus = null };
            var plain = painter.Paint(sample.State, context);
            var before = plain.Bgrx.ToArray();
            foreach (var target in plain.Targets)
            {
                var ringed = painter.Paint(sample.State, context with { Focus = target.Input });
                var changed = Differences(before, ringed.Bgrx.Span, 1280);
                Assert.NotEmpty(changed);
                // By buttons the card of the e-photo says that it needs a pen.
                var card = plain.Targets.Where(each => sample.State is SessionState.Choosing
                    && each.Input is SessionInput.Pressed { Button: Button.Ephoto }).ToArray();
                Assert.All(changed, dot => Assert.True(
                    card.Append(target).Any(each => IsOn(each.Area, dot.X + 0.5f, dot.Y + 0.5f)),
                    $"{sample.Name} {target.Label}"));
            }
        }
    }

    // A pixel that an edge crosses belongs to both sides.
    private static bool IsOn(ScreenArea area, float x, float y) => new ScreenArea(
        area.X - 0.5f, area.Y - 0.5f, area.Width + 1, area.Height + 1).Contains(x, y);

    private static byte AlphaAt(PaintedScreen painted, int width, double x, double y) =>
        painted.Bgrx.Span[(((((int)y * width) + (int)x)) * 4) + 3];

    private static List<(int X, int Y, byte Alpha)> Alphas(ReadOnlySpan<byte> bgra, int width)
    {
        var found = new List<(int, int, byte)>();
        for (var at = 3; at < bgra.Length; at += 4 * 7)
            found.Add((at / 4 % width, at / 4 / width, bgra[at]));

        return found;
    }

    private static List<(int X, int Y)> Differences(byte[] a, ReadOnlySpan<byte> b, int width)
    {
        var found = new List<(int, int)>();
        for (var at = 0; at < a.Length; at += 4)
        {
            if (a[at] != b[at])
                found.Add((at / 4 % width, at / 4 / width));
        }

        return found;
    }
}
