namespace Booth.Flow.Tests;

public sealed class Mod1271Tests
{
    /// <summary>ISO79 -> 3W is the standard's own example; the others were worked out by hand.</summary>
    [Theory]
    [InlineData("ISO79", "3W")]
    [InlineData("0", "01")]
    [InlineData("1", "YN")]
    public void Check_characters_are_those_of_the_standard(string data, string expected)
    {
        var (first, second) = Mod1271.CheckCharacters(data);

        Assert.Equal(expected, $"{first}{second}");
        Assert.True(Mod1271.IsValid(data + expected));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3W")]
    [InlineData("ISO793V")]
    [InlineData("ISO973W")]
    [InlineData("iso793w")]
    [InlineData("ISO79 3W")]
    public void Anything_else_is_refused(string text) => Assert.False(Mod1271.IsValid(text));

    [Fact]
    public void A_character_outside_the_alphabet_has_no_check_characters() =>
        Assert.Throws<ArgumentException>(() => Mod1271.CheckCharacters("ISO-79"));
}
