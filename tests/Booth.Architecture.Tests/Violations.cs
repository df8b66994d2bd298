namespace Booth.Architecture;

/// <summary>Says every violation, so that one run is enough to mend them all.</summary>
internal static class Violations
{
    public static void None(IEnumerable<string> violations)
    {
        var all = violations.ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
