using System.Collections.Immutable;
using Booth.Control;

namespace Booth.Visitor;

/// <summary>
/// One visit from end to end, on fresh keys in a temporary folder, with everything that a person
/// wants to look at afterwards.
/// </summary>
internal sealed class TryCommand(TryOptions options, Programs programs, Story story)
{
    private const int Completed = 0;
    private const int Failed = 1;
    private const int Refused = 3;
    private const double FilmEveryS = 0.8;
    private static readonly TimeSpan ReceiptPatience = TimeSpan.FromSeconds(30);

    public async Task<int> RunAsync(CancellationToken stop)
    {
        var work = Directory.CreateTempSubdirectory("booth-try-");
        try
        {
            return await RunAsync(work.FullName, stop);
        }
        catch (Exception problem)
            when (problem is VisitException or ControlException or IOException)
        {
            KeepWhatIsThere(work.FullName);
            throw;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private async Task<int> RunAsync(string work, CancellationToken stop)
    {
        story.Title($"One visitor, service {options.Service}, language {options.Language}, "
            + $"seed {options.Seed}, in front of {Path.GetFileName(options.Portrait)}");
        await using var broker = await Broker.StartAsync(work, stop);
        await using var witness = FleetWitness.Start(broker.Port, work);
        await using var collector =
            await CollectorProcess.StartAsync(programs, work, BoothFolder.BoothId, stop);
        story.Say("broker and reference collector run on loopback, with fresh keys");
        var folder =
            new BoothFolder(Directory.CreateDirectory(Path.Combine(work, "booth")).FullName);
        var configuration = folder.Configure(programs, collector, broker.Port, options.Portrait);
        configuration = configuration with
        {
            Devices = configuration.Devices with
            {
                Simulated = configuration.Devices.Simulated with
                {
                    Seed = options.Seed,
                    FilmEveryS = options.Film is null ? 0 : FilmEveryS,
                },
            },
        };
        await using var booth =
            await BoothProcess.StartAsync(programs, folder, configuration, stop);
        story.Say("boothd is ready");
        var price = options.Service == "ephoto"
            ? configuration.Tariff.EphotoCents
            : configuration.Tariff.SheetCents;
        var plan = VisitPlan.For(options.Service, options.Language, options.Seed, price);
        var person = new Person(booth, plan, story);
        await person.PlayAsync(stop);
        var status = await WaitForReceiptAsync(booth, person.State, stop);
        if (options.Hold)
        {
            await HoldAsync(folder, stop);
        }

        return await EndAsync(new(booth, collector, witness, broker), person.State, status, stop);
    }

    /// <summary>A visit that broke off leaves the booth's log, and nothing of an earlier visit.</summary>
    private void KeepWhatIsThere(string work)
    {
        var output = new OutFolder(options.Out);
        output.Clear();
        var log = new BoothFolder(Path.Combine(work, "booth")).Log;
        if (File.Exists(log))
        {
            File.Copy(log, output.At("boothd.log"));
        }
    }

    private async Task HoldAsync(BoothFolder folder, CancellationToken stop)
    {
        story.Title("The booth stays as it is. In a second terminal:");
        story.Title($"  provisioning/booth --socket {folder.Socket} status");
        story.Title("Enter ends it.");
        await Console.In.ReadLineAsync(stop);
    }

    private async Task<StatusReport> WaitForReceiptAsync(
        BoothProcess booth, VisitState visit, CancellationToken stop)
    {
        if (visit.Outcome != "completed" || options.Service != "ephoto")
        {
            return await booth.StatusAsync(stop);
        }

        var status = await booth.WaitForAsync(
            report => report.TimingsMs.ContainsKey("confirm_to_receipt"), ReceiptPatience, stop);
        story.Say("the collector's signed receipt is stored; the envelope is deleted");
        return status;
    }

    /// <summary>
    /// Stops everything, fetches the dossier by the code on the paper, writes it all down.
    /// </summary>
    private async Task<int> EndAsync(
        World world, VisitState visit, StatusReport status, CancellationToken stop)
    {
        var output = new OutFolder(options.Out);
        output.Clear();
        var ledger = await world.Booth.LedgerAsync(stop);
        output.Write("ledger.json", ledger);
        var exit = await world.Booth.StopAsync();
        story.Say($"boothd stopped in good order (exit code {exit})");
        output.CopyFrom(world.Booth.Folder);
        output.CopyFrom(world.Collector);
        if (options.Film is { } film)
        {
            story.Say($"{Film.Write(world.Booth.Folder, film)} pictures and contact-sheet.png are "
                + $"in {Path.GetFullPath(film)}");
        }

        var code = await ReadCodeAsync(output, stop);
        var uploads = (await world.Collector.ListAsync(stop)).Count;
        if (code is not null)
        {
            await world.Collector.FetchAsync(code, output.Dossier, stop);
            story.Say("the administration fetched the dossier by the code on the paper, "
                + "which deleted it at the collector");
        }

        await world.Collector.StopAsync();
        await world.Witness.StopAsync();
        await world.Witness.WriteAsync(output.At("mqtt.jsonl"), stop);
        await world.Broker.StopAsync();
        var summary = Summarise(world.Booth.Folder, visit, status, code, uploads);
        output.Write("summary.json", summary);
        return Conclude(summary, new(summary, ledger, exit), output);
    }

    private async Task<string?> ReadCodeAsync(OutFolder output, CancellationToken stop)
    {
        if (!File.Exists(output.At("sheet.png")))
        {
            return null;
        }

        story.Say("the sheet is in the tray");
        if (options.Service != "ephoto")
        {
            return null;
        }

        var code = await Paper.ReadQrAsync(output.At("sheet.png"), stop);
        story.Say($"a phone reads a code of {code.Length} characters from the QR on the sheet");
        return code;
    }

    private VisitSummary Summarise(
        BoothFolder folder, VisitState visit, StatusReport status, string? code, int uploads) =>
            new()
            {
                Outcome = visit.Outcome,
                Code = code,
                Service = options.Service,
                PaidCents = visit.PaidCents,
                Verdict = visit.Verdict?.Verdict,
                Findings = visit.Verdict?.Findings ?? ImmutableArray<FindingReport>.Empty,
                TimingsMs = status.TimingsMs,
                Uploads = uploads,
                Prints = folder.Sheets.Length,
            };

    private int Conclude(VisitSummary summary, Promises promises, OutFolder output)
    {
        story.Title("");
        promises.Tell(story);
        story.Title("");
        foreach (var (name, ms) in summary.TimingsMs)
        {
            story.Title($"  {name,-20} {ms,8:0} ms");
        }

        story.Title($"  everything is in {output.Root}");
        var code = promises.Failed > 0 ? Failed
            : summary.Outcome == "completed" ? Completed : Refused;
        story.Title(code switch
        {
            Completed when options.Service == "sheet" =>
                "completed: the sheet is in the hand, and nothing was sent",
            Completed => "completed: the sheet is in the hand, the dossier was delivered once",
            Refused => "refused: no photo would have been accepted; the money came back on paper",
            _ => $"failed: outcome {summary.Outcome}; boothd.log in that folder says more",
        });
        story.Title($"{promises.Passed} passed, {promises.Failed} failed");
        return code;
    }

    private sealed record World(
        BoothProcess Booth, CollectorProcess Collector, FleetWitness Witness, Broker Broker);
}
