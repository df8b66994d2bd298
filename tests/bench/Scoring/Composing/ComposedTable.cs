using Booth.Flow;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>
/// Defects of known strength put into every picture that passes: far more of each than anybody
/// labelled, on every skin. Nothing is chance, no picture is kept.
/// </summary>
/// <param name="studio">Loaded networks.</param>
/// <param name="segmenter">Finds the person in a picture.</param>
/// <param name="folder">For one composed picture at a time.</param>
internal sealed class ComposedTable(PortraitStudio studio, PersonSegmenter segmenter, string folder)
{
    /// <param name="pictures">As judged without a change.</param>
    /// <param name="names">Defects to compose; empty for all.</param>
    public void Print(IReadOnlyList<Judged> pictures, IReadOnlyCollection<string> names)
    {
        var plates = Usable(new Plates(studio, segmenter).Load(pictures));
        Console.WriteLine($"\nComposed from {plates.Count} pictures that pass");
        var rows = Composition.All.Where(one => names.Count == 0 || names.Contains(one.Defect))
            .Select(one => (Composition: one, Judged: Judge(one, plates))).ToList();
        TextTable.Print("Composed defects: refused by the right finding, refused by any, and by skin",
            ["defect", "strength", "must be", "pictures", "right", "any", .. SkinTone.Groups],
            rows.Select(row => Cells(row.Composition, row.Judged)));
        PrintSums(rows);
        foreach (var (composition, judged) in rows)
            Tell(composition, judged);
    }

    /// <summary>Before the wall too it must pass; what of the wall is not seen is not judged.</summary>
    private List<Plate> Usable(IReadOnlyList<Plate> plates)
    {
        var usable = new List<Plate>();
        foreach (var plate in plates)
        {
            var judged = Judge(plate, 92);
            if (judged.Value(FindingId.BackgroundPlain) is null)
                judged = judged with
                {
                    Label = plate.Label with
                    {
                        Ignored = plate.Label.Ignored.Concat(WallDefects.Findings).ToHashSet(),
                    },
                };
            if (judged.Refusals.Any())
                Console.WriteLine($"{plate.Label.Name} is refused before a booth's wall: "
                    + string.Join(", ", judged.Refusals.Select(judged.Describe)));
            else
                usable.Add(plate with { Label = judged.Label, Order = usable.Count });
        }
        return usable;
    }

    private List<Judged> Judge(Composition composition, List<Plate> plates) =>
        [.. plates.Where(composition.Fits).Select(plate => Judge(
            composition.Paint(plate, plates[(plate.Order + 1) % plates.Count]), composition.Quality))];

    private Judged Judge(Plate plate, int quality)
    {
        var file = Path.Combine(folder, "composed.jpg");
        File.WriteAllBytes(file, plate.ToJpeg(quality));
        return new(plate.Label, PortraitCheck.Run(studio, file));
    }

    private static string[] Cells(Composition composition, List<Judged> judged)
    {
        bool IsRight(Judged one) => composition.Findings.Any(one.Fires);
        bool IsCounted(Judged one) => composition.Expected == Expected.Pass ? one.Refusals.Any() : IsRight(one);
        return
        [
            composition.Defect, composition.Strength, Words(composition.Expected), $"{judged.Count}",
            $"{judged.Count(IsRight)}", $"{judged.Count(one => one.Refusals.Any())}",
            .. SkinTone.Groups.Select(tone => judged.Where(one => one.Label.Tone == tone).ToList())
                .Select(group => $"{group.Count(IsCounted)}/{group.Count}"),
        ];
    }

    private static void PrintSums(List<(Composition Composition, List<Judged> Judged)> rows)
    {
        TextTable.Print("Composed in all, by skin: harmless changes that are refused; clear defects that are seen",
            ["skin", "harmless", "refused", "share", "defects", "right finding", "share", "refused", "share"],
            [.. SkinTone.Groups.Append("all").Select(tone => Sum(rows, tone))]);
    }

    private static string[] Sum(List<(Composition Composition, List<Judged> Judged)> rows, string tone)
    {
        var all = rows.SelectMany(row => row.Judged.Select(one => (row.Composition, Judged: one)))
            .Where(one => tone == "all" || one.Judged.Label.Tone == tone).ToList();
        var harmless = all.Where(one => one.Composition.Expected == Expected.Pass).ToList();
        var clear = all.Where(one => one.Composition.Expected == Expected.Refuse).ToList();
        var (hurt, right, any) = (harmless.Count(one => one.Judged.Refusals.Any()),
            clear.Count(one => one.Composition.Findings.Any(one.Judged.Fires)),
            clear.Count(one => one.Judged.Refusals.Any()));
        return
        [
            tone, $"{harmless.Count}", $"{hurt}", TextTable.Share(hurt, harmless.Count), $"{clear.Count}",
            $"{right}", TextTable.Share(right, clear.Count), $"{any}", TextTable.Share(any, clear.Count),
        ];
    }

    private static void Tell(Composition composition, List<Judged> judged)
    {
        var wrong = composition.Expected switch
        {
            Expected.Pass => judged.Where(one => one.Refusals.Any())
                .Select(one => $"{one.Label.Name} ({string.Join(", ", one.Refusals.Select(one.Describe))})"),
            Expected.Refuse => judged.Where(one => !composition.Findings.Any(one.Fires))
                .Select(one => $"{one.Label.Name} ({string.Join(", ", composition.Findings.Select(one.Describe))})"),
            _ => [],
        };
        var list = string.Join("; ", wrong);
        if (list.Length > 0)
            Console.WriteLine($"{composition.Defect} {composition.Strength}, "
                + (composition.Expected == Expected.Pass ? "refused: " : "missed: ") + list);
    }

    private static string Words(Expected expected) => expected switch
    {
        Expected.Pass => "passed",
        Expected.Refuse => "refused",
        _ => "-",
    };
}
