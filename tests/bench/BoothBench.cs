using Booth.Configuration;
using Booth.Control;
using Booth.Visitor;

namespace Booth.Bench;

/// <summary>The real boothd with the real collector: how fast it starts, and what it keeps.</summary>
/// <param name="sessions">Visits in a row, each a whole e-photo, paid, printed and uploaded.</param>
internal sealed class BoothBench(int sessions)
{
    private const int Starts = 5;
    private const int TwoEuros = 200;

    // Caches fill in the first visits; growth after them is what a year would multiply.
    private const int WarmUpSessions = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly List<double> _shotMs = [];
    private readonly List<double> _confirmMs = [];

    public async Task<Row[]> RunAsync()
    {
        var folder = Checkout.NewFolder();
        try
        {
            return await RunAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Row[]> RunAsync(string root)
    {
        await using var collector = await CollectorProcess.StartAsync(
            Checkout.Programs, root, BoothFolder.BoothId, CancellationToken.None);
        var folder = new BoothFolder(Directory.CreateDirectory(Path.Combine(root, "booth")).FullName);
        var configuration = Brisk(
            folder.Configure(Checkout.Programs, collector, brokerPort: null, Checkout.Sitter));
        var starts = await StartAsync(folder, configuration);
        await using var booth = await BoothProcess.StartAsync(
            Checkout.Programs, folder, configuration, CancellationToken.None);
        var idle = await MemoryAsync(booth);
        var warmUp = Math.Min(WarmUpSessions, sessions);
        var warm = await PlayAsync(booth, configuration, 0, warmUp);
        var end = await PlayAsync(booth, configuration, warmUp, sessions);
        await booth.StopAsync();
        return [
            Row.Time("boothd: start to ready", "1500 ms", starts),
            Row.Time("boothd: shot to verdict", "300 ms", Samples.From(_shotMs)),
            Row.Time("boothd: confirm to durable", "250 ms", Samples.From(_confirmMs)),
            new("boothd: memory, idle", "200 MB", $"{idle} MB"),
            new(
                $"boothd: memory after {sessions} sessions ({_shotMs.Count} completed)",
                "200 MB",
                $"{end} MB"),
            new(
                "boothd: growth over these",
                "10 MB",
                $"{end - warm} MB",
                $"{warm} MB after {warmUp} sessions"),
        ];
    }

    // As in the field, but for the pauses that are there for people.
    private static BoothConfiguration Brisk(BoothConfiguration booth) => booth with
    {
        Session = booth.Session with { HoldStillMs = 200, CountdownS = 1, FarewellTimeoutS = 1 },
        Devices = booth.Devices with
        {
            Simulated = booth.Devices.Simulated with
            {
                PrintTimeS = 0.2,
                GlassFolder = null,
                Sheets = 10_000,
            },
        },
    };

    // Few coins, and no waiting for the booth to find the moment.
    private static VisitPlan Hurried(BoothConfiguration booth, int seed) => new()
    {
        Seed = seed,
        Coins = [.. Enumerable.Repeat(TwoEuros, (int)(booth.Tariff.EphotoCents / TwoEuros))],
        ShutterPatience = TimeSpan.FromMilliseconds(300),
    };

    private static async Task<Samples> StartAsync(
        BoothFolder folder, BoothConfiguration configuration)
    {
        var times = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var since = TimeProvider.System.GetTimestamp();
            await using var booth = await BoothProcess.StartAsync(
                Checkout.Programs, folder, configuration, CancellationToken.None);
            times.Add(TimeProvider.System.GetElapsedTime(since).TotalMilliseconds);
            await booth.StopAsync();
        }

        return Samples.From(times);
    }

    /// <returns>Memory in megabytes afterwards.</returns>
    private async Task<long> PlayAsync(
        BoothProcess booth, BoothConfiguration configuration, int first, int end)
    {
        for (var session = first; session < end; session++)
        {
            var person = new Person(booth, Hurried(configuration, session), Story.Silent());
            await person.PlayAsync(CancellationToken.None);
            var status = await booth.WaitForAsync(
                IsBetweenVisits, Patience, CancellationToken.None);
            if (person.State.Outcome == "completed")
            {
                _shotMs.Add(status.TimingsMs["shot_to_verdict"]);
                _confirmMs.Add(status.TimingsMs["confirm_to_durable"]);
            }

            await Console.Error.WriteLineAsync(
                $"session {session + 1} of {sessions}: {person.State.Outcome}, "
                + $"{status.MemoryMb} MB");
        }

        return await MemoryAsync(booth);
    }

    private static async Task<long> MemoryAsync(BoothProcess booth) =>
        (await booth.WaitForAsync(IsBetweenVisits, Patience, CancellationToken.None)).MemoryMb;

    private static bool IsBetweenVisits(StatusReport status) =>
        status.Screen == "attract" && status.Outbox is { Held: 0, Queued: 0 };
}
