using Booth.Drawing;

namespace Booth.Sheet.Tests;

public sealed class PaletteTests
{
    [Fact]
    public void Every_text_has_a_contrast_of_at_least_seven_to_one()
    {
        Assert.True(Palette.Ink.ContrastWith(Colour.White) >= 7);
        Assert.True(Palette.Muted.ContrastWith(Colour.White) >= 7);
        Assert.True(Palette.Accent.ContrastWith(Colour.White) >= 7);
        Assert.True(Palette.Ink.ContrastWith(Palette.Tint) >= 7);
    }
}
