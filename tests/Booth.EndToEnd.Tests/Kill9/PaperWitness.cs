using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>Remembers the printer's list of jobs, which the printer itself forgets after a minute.</summary>
internal sealed class PaperWitness(PrinterProcess printer)
{
    private readonly Dictionary<int, PrinterJob> jobs = [];

    public async Task LookAsync(CancellationToken stop)
    {
        foreach (var job in await printer.JobsAsync(stop))
        {
            jobs[job.Number] = job;
        }
    }

    /// <summary>Every job, as it was when it was last seen.</summary>
    public IReadOnlyList<PrinterJob> Jobs() => [.. jobs.Values];

    /// <summary>The code on each sheet in the tray, by the name of its job; null without one.</summary>
    public async Task<IReadOnlyList<(string Job, string? Code)>> ReadCodesAsync(CancellationToken stop)
    {
        var codes = new List<(string, string?)>();
        foreach (var sheet in Directory.GetFiles(printer.Tray).Order())
        {
            codes.Add((Path.GetFileName(sheet).Split('.')[1], await ReadAsync(sheet, stop)));
        }

        return codes;
    }

    private static async Task<string?> ReadAsync(string pdf, CancellationToken stop)
    {
        var png = Path.ChangeExtension(pdf, null);
        await ChildProcess.RunAsync("pdftoppm", ["-png", "-r", "200", "-gray", "-singlefile", pdf, png],
            input: "", stop);
        try
        {
            return await Paper.ReadQrAsync(png + ".png", stop);
        }
        catch (VisitException)
        {
            return null; // zbarimg ends with 4 when there is no code: a plain sheet
        }
        finally
        {
            File.Delete(png + ".png");
        }
    }
}
