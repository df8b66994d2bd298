namespace Booth.Drawing.Tests;

public sealed class ColourTests
{
    [Theory]
    [InlineData("#000000", "#FFFFFF", 21.0)]
    [InlineData("#FFFFFF", "#FFFFFF", 1.0)]
    [InlineData("#777777", "#FFFFFF", 4.48)]
    [InlineData("#0000FF", "#FFFFFF", 8.59)]
    public void Contrast_is_the_one_of_WCAG(string first, string second, double ratio)
    {
        var (a, b) = (Colour.FromHex(first), Colour.FromHex(second));
        Assert.Equal(ratio, a.ContrastWith(b), 0.01);
        Assert.Equal(ratio, b.ContrastWith(a), 0.01);
    }

    [Fact]
    public void Hexadecimal_is_red_green_blue() =>
        Assert.Equal(new Colour(0x12, 0x34, 0x56), Colour.FromHex("#123456"));

    [Theory]
    [InlineData("")]
    [InlineData("123456")]
    [InlineData("#12345")]
    [InlineData("#12345G")]
    public void Anything_else_is_no_colour(string text) =>
        Assert.Throws<FormatException>(() => Colour.FromHex(text));
}
