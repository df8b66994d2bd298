using System.Text.Json;
using System.Text.Json.Serialization;
using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>
/// The printer's memory and paper on disk: jobs.json, the data of open jobs, and the tray with the
/// sheets. It outlives the booth, as a real queue does. Writing jobs.json is the only commit.
/// </summary>
internal sealed class PrintSpool
{
    private const int MaxFinishedJobs = 100;
    private const int MaxStateBytes = 1 << 20;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly string spool;
    private readonly string tray;

    public PrintSpool(string spoolFolder, string trayFolder, int mediaAtFirst)
    {
        (spool, tray) = (spoolFolder, trayFolder);
        Directory.CreateDirectory(spool);
        Directory.CreateDirectory(tray);
        State = Recover(Load() ?? new SpoolState { MediaRemaining = mediaAtFirst });
        Save(State);
        DeleteOrphans();
    }

    /// <summary>What is remembered.</summary>
    public SpoolState State { get; private set; }

    /// <summary>Remembers.</summary>
    public void Save(SpoolState next)
    {
        var finished = next.Jobs.Where(j => !j.IsOpen).ToList();
        foreach (var old in finished.Take(finished.Count - MaxFinishedJobs))
            next = next.Without(old);

        NumberedFiles.WriteWhole(StatePath, JsonSerializer.SerializeToUtf8Bytes(next, Json));
        State = next;
    }

    /// <summary>Keeps the data of a job that is not yet remembered.</summary>
    public void Store(string name, SheetDocument sheet)
    {
        NumberedFiles.WriteWhole(DataPath(name, "png"), sheet.Png.Bytes);
        NumberedFiles.WriteWhole(DataPath(name, "pdf"), sheet.Pdf.Bytes);
    }

    /// <summary>Forgets the data of a job that came out or never will.</summary>
    public void Delete(string name)
    {
        File.Delete(DataPath(name, "png"));
        File.Delete(DataPath(name, "pdf"));
    }

    /// <summary>
    /// The sheet comes out. The PDF is last: when it lies there, the sheet is out.
    /// </summary>
    public void PutOut(SpoolJob job)
    {
        foreach (var kind in (string[])["png", "pdf"])
        {
            using var data = ReadData(job.Name, kind);
            NumberedFiles.WriteWhole(SheetPath(job.Sheet, kind), data.Bytes);
        }
    }

    private string StatePath => Path.Combine(spool, "jobs.json");

    private string DataPath(string name, string kind) => Path.Combine(spool, $"{name}.{kind}");

    private string SheetPath(int sheet, string kind) => Path.Combine(tray, $"sheet-{sheet:0000}.{kind}");

    private PersonalImage ReadData(string name, string kind)
    {
        using var file = File.OpenRead(DataPath(name, kind));
        var format = kind == "png" ? ImageFormat.Png : ImageFormat.Pdf;
        var data = new PersonalImage(format, 0, 0, checked((int)file.Length));
        file.ReadExactly(data.Bytes);
        return data;
    }

    private SpoolState? Load()
    {
        if (!File.Exists(StatePath))
            return null;

        if (new FileInfo(StatePath).Length > MaxStateBytes)
            throw Broken($"found more than {MaxStateBytes} bytes");

        try
        {
            return JsonSerializer.Deserialize<SpoolState>(File.ReadAllBytes(StatePath), Json)
                ?? throw Broken("found null");
        }
        catch (JsonException exception)
        {
            throw Broken(exception.Message);
        }
    }

    // A sheet that came out while nobody wrote it down is not printed again.
    private SpoolState Recover(SpoolState state)
    {
        foreach (var job in state.Jobs.Where(j => j.IsOpen && j.Sheet > 0))
        {
            if (!File.Exists(SheetPath(job.Sheet, "pdf")))
                continue;

            var media = job.IsOut ? state.MediaRemaining : Math.Max(0, state.MediaRemaining - 1);
            var done = job with { State = PrintJobState.Completed, Fault = null, IsOut = true };
            state = state.With(done) with { MediaRemaining = media };
        }

        var next = Math.Max(state.NextSheet, NumberedFiles.Next(tray, "sheet-"));
        return state with { NextSheet = next };
    }

    private void DeleteOrphans()
    {
        var wanted = State.Jobs.Where(j => j is { IsOpen: true, IsOut: false })
            .SelectMany(j => (string[])[DataPath(j.Name, "png"), DataPath(j.Name, "pdf")])
            .Append(StatePath).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(spool).Where(p => !wanted.Contains(p)).ToList())
            File.Delete(path);
    }

    private DeviceFaultException<PhotoPrinterFault> Broken(string found) => new(
        PhotoPrinterFault.Other, "open", StatePath,
        $"{found}, expected the jobs of a simulated printer; move the file away to start with none");
}
