using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>
/// Every picture once more with each small change. It needs no further labels and shows which
/// verdicts stand close to a limit: those are the ones that other pictures would turn.
/// </summary>
internal static class SteadinessTable
{
    /// <param name="studio">Loaded networks.</param>
    /// <param name="pictures">As judged without a change.</param>
    /// <param name="folder">For one changed picture at a time.</param>
    public static void Print(PortraitStudio studio, IReadOnlyList<Judged> pictures, string folder)
    {
        var names = new List<string>();
        var rows = Retouch.All.Select(change =>
        {
            var changed = Judge(studio, pictures, change, folder);
            names.AddRange(Turned(change, pictures, changed));
            return Row(change.Name, changed);
        }).ToList();
        TextTable.Print("Steadiness: the same pictures, a little changed",
            ["change", "must pass", "passed", "share", "defects", "caught", "share"],
            rows.Prepend(Row("none", pictures)));
        names.ForEach(Console.WriteLine);
    }

    private static List<Judged> Judge(PortraitStudio studio, IReadOnlyList<Judged> pictures,
        Retouch change, string folder)
    {
        var file = Path.Combine(folder, "changed.jpg");
        return [.. pictures.Select(one =>
        {
            File.WriteAllBytes(file, change.Apply(File.ReadAllBytes(one.Label.Path)));
            return new Judged(one.Label, PortraitCheck.Run(studio, file));
        })];
    }

    private static string[] Row(string name, IReadOnlyList<Judged> pictures)
    {
        var good = pictures.Where(one => one.Label.MustPass).ToList();
        var passed = good.Count(one => !one.Refusals.Any());
        var defects = pictures.SelectMany(DefectsOf).ToList();
        var caught = defects.Count(one => one.IsCaught);
        return
        [
            name, $"{good.Count}", $"{passed}", TextTable.Share(passed, good.Count),
            $"{defects.Count}", $"{caught}", TextTable.Share(caught, defects.Count),
        ];
    }

    private static IEnumerable<(string Name, bool IsCaught)> DefectsOf(Judged one) => Defects.All
        .Where(defect => one.Label.Defects.Contains(defect.Name))
        .Select(defect => (defect.Name, defect.Findings.Any(one.Fires)));

    private static IEnumerable<string> Turned(Retouch change, IReadOnlyList<Judged> before,
        IReadOnlyList<Judged> after) => before.Zip(after)
        .Where(pair => pair.First.Label.MustPass
            && pair.First.Refusals.Any() != pair.Second.Refusals.Any())
        .Select(pair => $"{change.Name}: {pair.First.Label.Name} "
            + (pair.Second.Refusals.Any()
                ? "refused: " + string.Join(", ", pair.Second.Refusals.Select(pair.Second.Describe))
                : "passes"));
}
