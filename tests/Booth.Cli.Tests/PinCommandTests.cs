using Booth.Flow;

namespace Booth.Cli.Tests;

public sealed class PinCommandTests
{
    [Fact]
    public async Task A_pin_is_hashed_with_a_salt_of_its_own_and_printed_nowhere()
    {
        var first = await Run.BoothAsync("/no/socket", "246810\n", "pin");
        var second = await Run.BoothAsync("/no/socket", "246810\n", "pin");

        Assert.Equal((ExitCode.Ok, ""), (first.Exit, first.Error));
        Assert.NotEqual(first.Out, second.Out);
        Assert.DoesNotContain("246810", first.Out, StringComparison.Ordinal);
        var hash = PinHash.TryParse(first.Out.Trim());
        Assert.NotNull(hash);
        Assert.True(hash.Matches(new PinDigits("246810")));
        Assert.False(hash.Matches(new PinDigits("246811")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345\n")]
    [InlineData("12345678901\n")]
    [InlineData("24681o\n")]
    public async Task What_is_no_pin_is_refused_without_repeating_it(string typed)
    {
        var run = await Run.BoothAsync("/no/socket", typed, "pin");

        Assert.Equal((ExitCode.Usage, ""), (run.Exit, run.Out));
        Assert.Contains("expected 6..10 digits", run.Error, StringComparison.Ordinal);
        if (typed.Trim() is { Length: > 0 } pin)
            Assert.DoesNotContain(pin, run.Error, StringComparison.Ordinal);
    }
}
