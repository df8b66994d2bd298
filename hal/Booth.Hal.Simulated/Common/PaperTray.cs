namespace Booth.Hal.Simulated;

/// <summary>
/// Paper and the photo printer's queue without a disk, for many days in a short time. One tray
/// serves the printers of one process after the other.
/// </summary>
/// <remarks>It keeps what is printed as it is, so no real picture may be printed into it.</remarks>
public sealed class PaperTray : IPrintMemory
{
    private readonly Dictionary<string, byte[]> data = new(StringComparer.Ordinal);
    private readonly HashSet<int> numbers = [];
    private readonly List<byte[]> sheets = [];
    private readonly List<string> slips = [];
    private SpoolState? state;
    private int newest;

    /// <summary>The PDF files of the sheets that lie in the tray, oldest first; empties it.</summary>
    public IReadOnlyList<byte[]> TakeSheets() => TakeAll(sheets);

    /// <summary>The slips that lie in the tray as text, oldest first; empties it.</summary>
    public IReadOnlyList<string> TakeSlips() => TakeAll(slips);

    SpoolState? IPrintMemory.Load() => state;

    void IPrintMemory.Save(SpoolState state) => this.state = state;

    void IPrintMemory.Store(string name, SheetDocument sheet) =>
        data[name] = sheet.Pdf.Bytes.ToArray();

    void IPrintMemory.Delete(string name) => data.Remove(name);

    void IPrintMemory.KeepOnly(IReadOnlyCollection<string> names)
    {
        foreach (var name in data.Keys.Where(name => !names.Contains(name)).ToList())
            data.Remove(name);
    }

    void IPrintMemory.PutOut(SpoolJob job)
    {
        sheets.Add(data[job.Name]);
        numbers.Add(job.Sheet);
        newest = Math.Max(newest, job.Sheet);
    }

    bool IPrintMemory.IsOut(int sheet) => numbers.Contains(sheet);

    int IPrintMemory.NextSheet() => newest + 1;

    internal void PutSlip(string text) => slips.Add(text);

    private static List<T> TakeAll<T>(List<T> from)
    {
        List<T> all = [.. from];
        from.Clear();
        return all;
    }
}
