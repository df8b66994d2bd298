namespace Booth.Simulation.Tests;

/// <summary>A bug that cannot be planted any more proves nothing.</summary>
public sealed class MutationTests
{
    public static TheoryData<string> Names { get; } = [.. Mutants.All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_deliberate_bug_still_fits_the_source(string name)
    {
        Mutant mutant = Mutants.All.Single(each => each.Name == name);
        string source = File.ReadAllText(Path.Combine(MutationCommand.Root(), mutant.File));
        Assert.NotEqual(source, mutant.Apply(source));
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(Mutants.All.Length, 14, 100);
}
