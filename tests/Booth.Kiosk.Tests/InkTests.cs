using System.Buffers.Binary;
using Booth.Drawing;
using Booth.Flow;
using FsCheck;
using FsCheck.Fluent;

namespace Booth.Kiosk.Tests;

public sealed class InkTests
{
    private const int Width = 521;
    private const int Height = 134;

    private static readonly InkRenderer Renderer = new();

    [Fact]
    public void An_empty_box_is_white_paper_of_the_exact_size()
    {
        using var handwriting = new Handwriting();
        using var ink = Renderer.Render(handwriting);
        Assert.Equal((ImageFormat.Gray8, Width, Height), (ink.Format, ink.Width, ink.Height));
        Assert.Equal(Width * Height, ink.Bytes.Length);
        Assert.True(ink.Bytes.IndexOfAnyExcept((byte)255) < 0);
    }

    [Fact]
    public void A_dot_lies_where_the_pen_was()
    {
        using var ink = Render(new PenPoint(22.05f, 5.65f, 0, 0.5f, true));
        var (left, top, right, bottom) = Bounds(ink);
        Assert.Equal(Width / 2d, (left + right) / 2d, 1d);
        Assert.Equal(Height / 2d, (top + bottom) / 2d, 1d);
        Assert.InRange(right - left, 3, 9);
    }

    [Fact]
    public void The_corners_of_the_box_are_the_corners_of_the_picture()
    {
        using var ink = Render(
            new(0, 0, 0, 0.5f, true), new(44.1f, 0, 400, 0.5f, false), new(44.1f, 11.3f, 800, 0.5f, false));
        var (left, top, right, bottom) = Bounds(ink);
        Assert.Equal((0, 0, Width - 1, Height - 1), (left, top, right, bottom));
    }

    [Fact]
    public void Edges_are_smooth_and_the_middle_is_black()
    {
        using var signature = Pictures.Signature();
        using var ink = Renderer.Render(signature);
        var values = ink.Bytes.ToArray();
        Assert.Contains(values, value => value == 0);
        Assert.InRange(values.Count(value => value is > 0 and < 255), values.Count(v => v == 0) / 8,
            values.Length / 4);
    }

    [Fact]
    public void A_fast_pen_writes_thinner_than_a_slow_one()
    {
        using var slow = Render(Line(secondsForAll: 2, pressure: 0.5f));
        using var fast = Render(Line(secondsForAll: 0.15, pressure: 0.5f));
        Assert.True(InkOf(slow) > InkOf(fast) * 1.25, $"slow {InkOf(slow)}, fast {InkOf(fast)}");
    }

    [Fact]
    public void A_firm_pen_writes_thicker_than_a_light_one()
    {
        using var light = Render(Line(secondsForAll: 1, pressure: 0.1f));
        using var firm = Render(Line(secondsForAll: 1, pressure: 0.9f));
        Assert.True(InkOf(firm) > InkOf(light) * 1.4, $"firm {InkOf(firm)}, light {InkOf(light)}");
    }

    [Fact]
    public void Nothing_is_written_between_strokes()
    {
        using var ink = Render(
            new(5, 5, 0, 0.5f, true), new(6, 5, 50, 0.5f, false),
            new(40, 5, 500, 0.5f, true), new(41, 5, 550, 0.5f, false));
        var row = ink.Bytes.Slice(59 * Width, Width);
        Assert.True(row[90..450].IndexOfAnyExcept((byte)255) < 0);
    }

    [Fact]
    public void A_shaking_hand_is_stilled_and_a_stroke_ends_where_the_pen_left()
    {
        var shaky = Line(secondsForAll: 3, pressure: 0.5f);
        for (var at = 0; at < shaky.Length; at++)
            shaky[at] = shaky[at] with { YMm = shaky[at].YMm + (at % 2 == 0 ? 0.15f : -0.15f) };

        using var ink = Render(shaky);
        var (left, top, right, bottom) = Bounds(ink);
        Assert.InRange(bottom - top, 4, 11);
        Assert.Equal(40 * Width / 44.1, right, 5d);
        Assert.Equal(4 * Width / 44.1, left, 5d);
    }

    [Fact]
    public void Any_points_at_all_give_a_picture() =>
        Prop.ForAll(Points(), points =>
        {
            using var ink = Render(points);
            return ink.Bytes.Length == Width * Height;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_png_is_grey_of_8_bits_and_says_300_dpi()
    {
        using var signature = Pictures.Signature();
        using var ink = Renderer.Render(signature);
        using var png = Renderer.EncodePng(ink);
        Assert.Equal(ImageFormat.Png, png.Format);
        var bytes = png.Bytes;
        Assert.Equal(Width, BinaryPrimitives.ReadInt32BigEndian(bytes[16..]));
        Assert.Equal(Height, BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        Assert.Equal((8, 0), (bytes[24], bytes[25]));
        var resolution = bytes.IndexOf("pHYs"u8) + 4;
        Assert.Equal(11811, BinaryPrimitives.ReadInt32BigEndian(bytes[resolution..]));
        Assert.Equal(11811, BinaryPrimitives.ReadInt32BigEndian(bytes[(resolution + 4)..]));
        Assert.Equal(1, bytes[resolution + 8]);
        using var read = PngDecoder.Decode(bytes);
        Assert.True(read.Pixels.SequenceEqual(ink.Bytes));
    }

    [Fact]
    public void Another_picture_is_no_signature()
    {
        using var other = new PersonalImage(ImageFormat.Rgb24, 2, 2, 12);
        Assert.Throws<ArgumentException>(() => Renderer.EncodePng(other));
    }

    private static PersonalImage Render(params PenPoint[] points)
    {
        using var handwriting = new Handwriting();
        foreach (var point in points)
            handwriting.TryAdd(point);

        return Renderer.Render(handwriting);
    }

    private static PenPoint[] Line(double secondsForAll, float pressure) =>
        [.. Enumerable.Range(0, 200).Select(at => new PenPoint(
            4 + (36 * at / 199f), 5.65f, at * secondsForAll * 1000 / 199, pressure, at == 0))];

    private static int InkOf(PersonalImage ink)
    {
        var sum = 0;
        foreach (var value in ink.Bytes)
            sum += 255 - value;

        return sum / 255;
    }

    private static (int Left, int Top, int Right, int Bottom) Bounds(PersonalImage ink)
    {
        var (left, top, right, bottom) = (Width, Height, -1, -1);
        for (var at = 0; at < ink.Bytes.Length; at++)
        {
            if (ink.Bytes[at] < 200)
            {
                (left, right) = (Math.Min(left, at % Width), Math.Max(right, at % Width));
                (top, bottom) = (Math.Min(top, at / Width), Math.Max(bottom, at / Width));
            }
        }

        return (left, top, right, bottom);
    }

    private static Arbitrary<PenPoint[]> Points() => (
        from x in Value()
        from y in Value()
        from time in Value()
        from pressure in Gen.Elements(0.5f, 0f, 1f, -3f, float.NaN)
        from starts in Gen.Elements(true, false)
        select new PenPoint(x, y, time, pressure, starts)).ArrayOf().ToArbitrary();

    private static Gen<float> Value() => Gen.Frequency(
        (12, Gen.Choose(-200, 600).Select(value => value / 10f)),
        (1, Gen.Elements(float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue,
            float.MinValue, 1e9f)));
}
