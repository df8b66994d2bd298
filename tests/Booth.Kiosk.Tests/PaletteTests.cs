using System.Reflection;
using Booth.Drawing;

namespace Booth.Kiosk.Tests;

/// <summary>WCAG 2 contrast: 7:1 for text (1.4.6), 3:1 for what carries meaning (1.4.11).</summary>
public sealed class PaletteTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "Ink", "Ground" },
        { "Ink", "Card" },
        { "Ink", "Tint" },
        { "QuietInk", "Ground" },
        { "QuietInk", "Card" },
        { "QuietInk", "Tint" },
        { "Accent", "Ground" },
        { "Accent", "Card" },
        { "Accent", "Tint" },
        { "OnAccent", "Accent" },
        { "OnAccent", "Ink" },
        { "QuietOnAccent", "Accent" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_stands_out_from_its_ground(string text, string ground) =>
        Assert.InRange(ColourOf(text).ContrastWith(ColourOf(ground)), 7, 21);

    [Theory]
    [InlineData("Edge", "Ground")]
    [InlineData("Edge", "Card")]
    [InlineData("Accent", "Tint")]
    [InlineData("Accent", "Hairline")]
    public void An_edge_that_means_something_is_seen(string edge, string ground) =>
        Assert.InRange(ColourOf(edge).ContrastWith(ColourOf(ground)), 3, 21);

    [Fact]
    public void There_is_one_accent_and_it_is_neither_the_State_s_blue_nor_its_red()
    {
        var (r, g, b) = (Palette.Accent.R, Palette.Accent.G, Palette.Accent.B);
        Assert.True(g > r && Math.Abs(g - b) < 32, $"found {Palette.Accent}, expected a teal");
    }

    private static Colour ColourOf(string name) => (Colour)typeof(Palette)
        .GetProperty(name, BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
}
