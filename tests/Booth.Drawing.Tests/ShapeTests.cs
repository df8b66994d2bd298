namespace Booth.Drawing.Tests;

public sealed class ShapeTests
{
    private static readonly Colour Red = new(200, 0, 0);

    [Fact]
    public void A_filled_box_covers_exactly_its_pixels()
    {
        using var surface = Pixels.Draw(20, 10, c => c.FillBox(new Box(3, 2, 5, 4), Red));
        Assert.Equal(new Box(3, 2, 5, 4), surface.Inked());
        Assert.Equal(Red, surface.At(3, 2));
        Assert.Equal(Red, surface.At(7, 5));
    }

    [Fact]
    public void A_rounded_box_leaves_its_corners()
    {
        using var surface = Pixels.Draw(40, 40, c => c.FillBox(new Box(0, 0, 40, 40), Red, 12));
        Assert.Equal(Colour.White, surface.At(0, 0));
        Assert.Equal(Colour.White, surface.At(39, 39));
        Assert.Equal(Red, surface.At(20, 0));
        Assert.Equal(Red, surface.At(0, 20));
    }

    [Fact]
    public void A_stroked_box_lies_half_outside()
    {
        using var surface = Pixels.Draw(
            20, 20, c => c.StrokeBox(new Box(5, 5, 10, 10), new Stroke(Red, 2)));
        Assert.Equal(new Box(4, 4, 12, 12), surface.Inked());
        Assert.Equal(Colour.White, surface.At(10, 10));
    }

    [Fact]
    public void The_mask_around_an_ellipse_leaves_the_ellipse()
    {
        var box = new Box(0, 0, 60, 40);
        using var surface = Pixels.Draw(
            60, 40, c => c.FillAroundEllipse(box, box.Inset(10, 5), Red));
        Assert.Equal(Colour.White, surface.At(30, 20));
        Assert.Equal(Colour.White, surface.At(12, 20));
        Assert.Equal(Red, surface.At(1, 1));
        Assert.Equal(Red, surface.At(12, 6));
    }

    [Fact]
    public void An_ellipse_touches_the_four_sides_of_its_box()
    {
        using var surface = Pixels.Draw(
            50, 30, c => c.FillEllipse(new Box(5, 5, 40, 20), Red));
        Assert.Equal(new Box(5, 5, 40, 20), surface.Inked());
        Assert.Equal(Colour.White, surface.At(6, 6));
    }

    [Fact]
    public void Lines_and_paths_are_drawn_where_they_are_said_to_be()
    {
        using var surface = Pixels.Draw(30, 30, c =>
        {
            c.Line(new Spot(0, 5), new Spot(10, 5), new Stroke(Red, 2));
            c.FillPolygon([new Spot(10, 10), new Spot(20, 10), new Spot(20, 20), new Spot(10, 20)],
                Red);
            c.Polyline([new Spot(25, 0), new Spot(25, 30)], new Stroke(Red, 2, Dash: 5));
        });
        Assert.Equal(Red, surface.At(0, 4));
        Assert.Equal(Colour.White, surface.At(10, 4));
        Assert.Equal(Red, surface.At(10, 19));
        Assert.Equal(Red, surface.At(25, 2));
        Assert.Equal(Colour.White, surface.At(25, 7));
    }

    [Fact]
    public void A_clip_ends_with_its_saved_state()
    {
        using var surface = Pixels.Draw(20, 20, c =>
        {
            using (c.Save())
            {
                c.Clip(new Box(0, 0, 5, 5));
                c.Translate(100, 100);
                c.Clear(Red);
            }

            c.FillBox(new Box(10, 10, 1, 1), Red);
        });
        Assert.Equal(new Box(0, 0, 11, 11), surface.Inked());
        Assert.Equal(Colour.White, surface.At(5, 5));
    }

    [Fact]
    public void Turning_is_clockwise()
    {
        using var surface = Pixels.Draw(20, 20, c =>
        {
            c.Translate(10, 10);
            c.Rotate(90);
            c.FillBox(new Box(0, 0, 5, 2), Red);
        });
        Assert.Equal(new Box(8, 10, 2, 5), surface.Inked());
    }

    [Fact]
    public void A_wiped_surface_is_all_zero_and_can_be_drawn_on_again()
    {
        using var surface = Pixels.Draw(16, 16, c => c.Clear(Red));
        surface.Wipe();
        Assert.True(surface.Bgrx.Span.IndexOfAnyExcept((byte)0) < 0);
        using var canvas = new Canvas(surface);
        canvas.FillBox(new Box(0, 0, 1, 1), Red);
        Assert.Equal(Red, surface.At(0, 0));
        Assert.Equal(Colour.Black, surface.At(1, 0));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, PixelSurface.MaxSide + 1)]
    public void A_surface_has_bounds(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PixelSurface(width, height));
}
