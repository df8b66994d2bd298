using FsCheck;
using FsCheck.Fluent;

namespace Booth.Journal.Tests;

/// <summary>
/// Two journals live the same years: one folds whatever it may, the other nothing. Nobody can tell
/// them apart by money, and no reference counts twice in either.
/// </summary>
public sealed class TwinTests
{
    [Fact]
    public void A_journal_that_folds_says_the_same_as_one_that_does_not()
    {
        var folded = 0;
        var steps = Gen.Choose(0, 9999).ArrayOf().ToArbitrary();
        Prop.ForAll(steps, numbers => folded += Play(numbers))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(90));
        Assert.True(folded > 100, $"only {folded} entries were folded");
    }

    private static int Play(int[] numbers)
    {
        using var run = new TwinRun();
        foreach (var number in numbers) run.Step(number);
        return run.Folded;
    }
}
