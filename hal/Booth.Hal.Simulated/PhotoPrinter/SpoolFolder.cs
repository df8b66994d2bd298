using System.Text.Json;
using System.Text.Json.Serialization;
using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>
/// The printer's memory and paper on disk: jobs.json, the data of open jobs, and the tray with the
/// sheets. Writing jobs.json is the only commit.
/// </summary>
internal sealed class SpoolFolder : IPrintMemory
{
    private const int MaxStateBytes = 1 << 20;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly string spool;
    private readonly string tray;

    public SpoolFolder(string spoolFolder, string trayFolder)
    {
        (spool, tray) = (spoolFolder, trayFolder);
        Directory.CreateDirectory(spool);
        Directory.CreateDirectory(tray);
    }

    /// <inheritdoc />
    public SpoolState? Load()
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

    /// <inheritdoc />
    public void Save(SpoolState state) =>
        NumberedFiles.WriteWhole(StatePath, JsonSerializer.SerializeToUtf8Bytes(state, Json));

    /// <inheritdoc />
    public void Store(string name, SheetDocument sheet)
    {
        NumberedFiles.WriteWhole(DataPath(name, "png"), sheet.Png.Bytes);
        NumberedFiles.WriteWhole(DataPath(name, "pdf"), sheet.Pdf.Bytes);
    }

    /// <inheritdoc />
    public void Delete(string name)
    {
        File.Delete(DataPath(name, "png"));
        File.Delete(DataPath(name, "pdf"));
    }

    /// <inheritdoc />
    public void KeepOnly(IReadOnlyCollection<string> names)
    {
        var wanted = names
            .SelectMany(name => (string[])[DataPath(name, "png"), DataPath(name, "pdf")])
            .Append(StatePath).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(spool).Where(p => !wanted.Contains(p)).ToList())
            File.Delete(path);
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

    /// <inheritdoc />
    public bool IsOut(int sheet) => File.Exists(SheetPath(sheet, "pdf"));

    /// <inheritdoc />
    public int NextSheet() => NumberedFiles.Next(tray, "sheet-");

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

    private DeviceFaultException<PhotoPrinterFault> Broken(string found) => new(
        PhotoPrinterFault.Other, "open", StatePath,
        $"{found}, expected the jobs of a simulated printer; move the file away to start with none");
}
