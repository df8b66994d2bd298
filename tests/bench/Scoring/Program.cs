using Booth.Portrait;
using Booth.Scoring;

// Booth.Scoring MODELS FRAMES STEADY COMPOSED WORK FOLDER...: the tables of tests/bench/verdict.
// STEADY is 0 or 1; COMPOSED is "none", "all" or the names of defects with commas between them;
// WORK is an empty folder for changed pictures.
var (models, frames, isSteady) = (args[0], int.Parse(args[1]), args[2] == "1");
var (composed, work) = (args[3], args[4]);
using var studio = new PortraitStudio(models);
try
{
    var pictures = args[5..].SelectMany(LabelFiles.Read).ToList();
    var judged = Judge(pictures);
    DefectTable.Print(judged);
    RefusalTable.Print(judged);
    GeometryTable.Print(judged);
    PrintTimes(judged);
    if (isSteady)
        SteadinessTable.Print(studio, judged, work);
    if (composed != "none")
    {
        using var segmenter = new PersonSegmenter(
            new(Path.Combine(models, "segmentation.onnx"), threads: 1));
        new ComposedTable(studio, segmenter, work)
            .Print(judged, composed == "all" ? [] : composed.Split(','));
    }
    if (frames > 0)
        FrameRun.Print(studio, pictures.First(one => one.MustPass).Path, frames);
    return 0;
}
catch (Exception problem) when (problem is InvalidDataException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

// The first picture warms up; a labelled file that is no picture stops the run.
List<Judged> Judge(List<Labelled> pictures)
{
    PortraitCheck.Run(studio, pictures[0].Path);
    return [.. pictures.Select(label => (label, Result: PortraitCheck.Run(studio, label.Path)))
        .Select(one => one.Result.IsJudged
            ? new Judged(one.label, one.Result)
            : throw new InvalidDataException($"{one.label.Path}: {one.Result.Error}"))];
}

static void PrintTimes(List<Judged> judged)
{
    var times = judged.Select(one => one.Result.Ms!.Value).Order().ToArray();
    TextTable.Print("Time per picture, from its bytes to the verdict",
        ["pictures", "median ms", "95 % ms", "longest ms"],
        [[$"{times.Length}", $"{times[times.Length / 2]:0}",
            $"{times[(int)((times.Length - 1) * 0.95)]:0}", $"{times[^1]:0}"]]);
}
