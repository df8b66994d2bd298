using Booth.Flow;

namespace Booth.Scoring;

/// <summary>Precision and recall of each defect.</summary>
internal static class DefectTable
{
    public static void Print(IReadOnlyList<Judged> pictures)
    {
        var rows = Defects.All.Select(defect => Count(defect.Name, defect.Findings, pictures))
            .Where(row => row.Having.Count + row.False.Count > 0).ToList();
        TextTable.Print("Defects: caught = one of its findings refuses (or, of the head, warns)",
            ["defect", "findings", "have it", "caught", "recall", "false", "precision", "refused"],
            rows.Select(row => row.Cells));
        foreach (var row in rows)
        {
            Tell($"{row.Name} missed", row.Missed.Select(one => one.Label.Name));
            Tell($"{row.Name} false", row.False.Select(one => one.Label.Name));
        }
    }

    private static Row Count(string name, FindingId[] findings, IReadOnlyList<Judged> pictures)
    {
        var having = pictures.Where(one => one.Label.Defects.Contains(name)).ToList();
        return new(name, findings, having,
            [.. having.Where(one => !findings.Any(one.Fires))],
            [.. pictures.Where(one => !one.Label.Defects.Contains(name)
                && findings.Any(one.IsFalseAlarm))]);
    }

    private static void Tell(string what, IEnumerable<string> names)
    {
        var list = string.Join(", ", names);
        if (list.Length > 0)
            Console.WriteLine($"{what}: {list}");
    }

    private sealed record Row(string Name, FindingId[] Findings, List<Judged> Having,
        List<Judged> Missed, List<Judged> False)
    {
        public string[] Cells
        {
            get
            {
                var caught = Having.Count - Missed.Count;
                return
                [
                    Name, string.Join(", ", Findings.Select(id => id.ToWireName())),
                    $"{Having.Count}", $"{caught}", TextTable.Share(caught, Having.Count),
                    $"{False.Count}", TextTable.Share(caught, caught + False.Count),
                    $"{Having.Count(one => one.Refusals.Any())}",
                ];
            }
        }
    }
}
