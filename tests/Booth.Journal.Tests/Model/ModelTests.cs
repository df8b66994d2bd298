using FsCheck;
using FsCheck.Fluent;

namespace Booth.Journal.Tests;

public sealed class ModelTests
{
    [Fact]
    public void Any_sequence_of_operations_agrees_with_the_model_and_keeps_the_invariants()
    {
        var numbers = Arb.From(
            Gen.Choose(0, 9999).ArrayOf(),
            steps => ArbMap.Default.ArbFor<int[]>().Shrinker(steps).Where(AreSteps));
        Prop.ForAll(numbers, Play).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(60));
    }

    private static bool AreSteps(int[] steps) => steps.All(step => step is >= 0 and <= 9999);

    private static void Play(int[] steps)
    {
        using var run = new ModelRun();
        foreach (var step in steps) run.Step(step);
    }
}
