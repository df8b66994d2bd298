using Booth.Flow;

namespace Booth.Scoring;

/// <summary>Good faces that were refused, and findings that fired without a cause, by skin tone.</summary>
internal static class RefusalTable
{
    public static void Print(IReadOnlyList<Judged> pictures)
    {
        TextTable.Print("Pictures that must pass, and findings that nothing explains, by skin tone",
            ["skin", "must pass", "passed", "share", "refused", "pictures", "with a false alarm", "share"],
            [.. SkinTone.Groups.Select(tone => Row(tone, [.. pictures.Where(one => one.Label.Tone == tone)])),
                Row("all", pictures)]);
        foreach (var one in pictures.Where(one => one.Label.MustPass && one.Refusals.Any()))
            Console.WriteLine($"{one.Label.Name} refused: "
                + string.Join(", ", one.Refusals.Select(one.Describe)));

        foreach (var one in pictures.Where(one => !one.Label.MustPass && Alarms(one).Any()))
            Console.WriteLine($"{one.Label.Name} ({string.Join(", ", one.Label.Defects)}) false: "
                + string.Join(", ", Alarms(one).Select(one.Describe)));
    }

    private static string[] Row(string name, IReadOnlyList<Judged> pictures)
    {
        var good = pictures.Where(one => one.Label.MustPass).ToList();
        var refused = good.Count(one => one.Refusals.Any());
        var alarmed = pictures.Count(one => Alarms(one).Any());
        return
        [
            name, $"{good.Count}", $"{good.Count - refused}",
            TextTable.Share(good.Count - refused, good.Count), $"{refused}",
            $"{pictures.Count}", $"{alarmed}", TextTable.Share(alarmed, pictures.Count),
        ];
    }

    private static IEnumerable<FindingId> Alarms(Judged one) =>
        Enum.GetValues<FindingId>().Where(one.IsFalseAlarm);
}
