using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Booth.Control;

namespace Booth.Cli.Tests;

public sealed class CommandTests
{
    private const string Code = "PB01-0000-0000-0000-0000-6C";

    [Fact]
    public async Task Status_says_what_the_booth_does_and_exits_0_when_it_sells()
    {
        await using var booth = await CannedBooth.StartAsync(("GET /v1/status", Reports.Status));

        var run = await Run.BoothAsync(booth, "status");

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Contains("demo-1, boothd 0.1.0", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 h 2 min", run.Out, StringComparison.Ordinal);
        Assert.Contains("1, 8.00 EUR", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Theory]
    [InlineData("ready", ExitCode.Ok)]
    [InlineData("busy", ExitCode.Ok)]
    [InlineData("degraded", ExitCode.Degraded)]
    [InlineData("out_of_service", ExitCode.Degraded)]
    [InlineData("maintenance", ExitCode.Degraded)]
    public async Task Status_tells_a_script_whether_the_booth_sells(string state, int exit)
    {
        var status = Reports.Status with
        {
            State = state,
            Reasons = [new("printer_media_empty", "put paper in")],
        };
        await using var booth = await CannedBooth.StartAsync(("GET /v1/status", status));

        var text = await Run.BoothAsync(booth, "status");
        var json = await Run.BoothAsync(booth, "status", "--json");

        Assert.Equal((exit, exit), (text.Exit, json.Exit));
        Assert.Contains("put paper in", text.Out, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json.Out);
        Assert.Equal(1, document.RootElement.GetProperty("schema").GetInt32());
        Assert.Equal(state, document.RootElement.GetProperty("state").GetString());
        Assert.Equal(1, json.Out.Count(letter => letter == '\n'));
    }

    [Theory]
    [InlineData(true, null, "connected to mqtt://broker:1883")]
    [InlineData(false, "connect: refused", "NOT connected to mqtt://broker:1883: connect: refused")]
    public async Task Status_tells_whether_the_fleet_hears_the_booth(
        bool connected, string? problem, string words)
    {
        var status = Reports.Status with
        {
            Fleet = new(connected, "mqtt://broker:1883", problem, Sent: 7, CommandsRefused: 0),
        };
        await using var booth = await CannedBooth.StartAsync(("GET /v1/status", status));

        Assert.Contains(
            words, (await Run.BoothAsync(booth, "status")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PB01-0000-0000-0000-0000-6C")]
    [InlineData("pb01 0000 0000 0000 0000 6c")]
    [InlineData("PB010000000000000000006C")]
    public async Task A_code_is_hashed_here_and_neither_sent_nor_printed(string typed)
    {
        var characters = typed.ToUpperInvariant().Replace("-", "").Replace(" ", "");
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(characters)));
        await using var booth =
            await CannedBooth.StartAsync(("GET /v1/dossiers/" + id, Reports.Dossier));

        foreach (var run in new[]
        {
            await Run.BoothAsync(booth, ["code", "status", .. typed.Split(' ')]),
            await Run.BoothAsync(booth.Socket, typed + "\n", "code", "status", "-"),
        })
        {
            Assert.Equal(ExitCode.Ok, run.Exit);
            Assert.Contains("acknowledged: the collector has it", run.Out,
                StringComparison.Ordinal);
            Assert.DoesNotContain("PB01", run.Out + run.Error, StringComparison.OrdinalIgnoreCase);
        }

        Assert.All(booth.Requests, request => Assert.DoesNotContain("PB01", request));
    }

    [Fact]
    public async Task An_unknown_code_is_3_and_a_mistyped_one_says_so()
    {
        await using var booth = await CannedBooth.StartAsync();

        var run = await Run.BoothAsync(booth, "code", "status", Code);

        Assert.Equal(ExitCode.NotFound, run.Exit);
        Assert.Contains("was it typed as printed?", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PB01", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("queued", ExitCode.Ok)]
    [InlineData("stopped", ExitCode.Degraded)]
    public async Task A_stopped_dossier_needs_a_person(string state, int exit)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData("ABCDEFGH"u8));
        await using var booth = await CannedBooth.StartAsync(
            ("GET /v1/dossiers/" + id, Reports.Dossier with { State = state }));

        Assert.Equal(exit, (await Run.BoothAsync(booth, "code", "status", "abcd-efgh")).Exit);
    }

    [Fact]
    public async Task Ledger_exits_1_when_the_books_are_wrong()
    {
        var ledger = new LedgerReport
        {
            CreditCents = 100,
            VouchersCents = 0,
            CashBoxCents = 100,
            Violations = [],
            Entries =
                [new(1, DateTimeOffset.UnixEpoch, "coin_pending", "visitor", "pending", 100, "c1")],
        };
        await using var right = await CannedBooth.StartAsync(("GET /v1/ledger", ledger));
        await using var wrong = await CannedBooth.StartAsync(
            ("GET /v1/ledger", ledger with { Violations = ["invariant 1: 1.00 is missing"] }));

        var good = await Run.BoothAsync(right, "ledger");
        var bad = await Run.BoothAsync(wrong, "ledger");

        Assert.Equal((ExitCode.Ok, ExitCode.Failure), (good.Exit, bad.Exit));
        Assert.Contains("1970-01-01 00:00:00Z  coin_pending  visitor  pending  1.00 EUR", good.Out,
            StringComparison.Ordinal);
        Assert.Contains("invariant 1: 1.00 is missing", bad.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_and_uploads_are_listed()
    {
        await using var booth = await CannedBooth.StartAsync(
            ("GET /v1/events?limit=7", new EventsReport(
                [new(3, DateTimeOffset.UnixEpoch, "session_ended", "completed")])),
            ("GET /v1/outbox", Reports.Outbox with { Queued = 2, OldestAgeS = 90, Stopped = 1 }));

        var events = await Run.BoothAsync(booth, "events", "--limit", "7");
        var uploads = await Run.BoothAsync(booth, "upload", "status");

        Assert.Contains("session_ended  completed", events.Out, StringComparison.Ordinal);
        Assert.Contains("1 min 30 s", uploads.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Degraded, uploads.Exit);
    }

    [Fact]
    public async Task Sim_passes_its_words_on_and_help_lists_what_the_booth_knows()
    {
        await using var booth = await CannedBooth.StartAsync(
            ("GET /v1/sim", new SimReport([new("coin CENTS", "drops a coin")])),
            ("POST /v1/sim", new SimAnswer("a coin of 2.00 fell", 1_500)),
            ("GET /v1/sim/screen", new ScreenReport("attract",
                [new("press:continue", "Commencer", new(100, 200, 50, 20))], null)));

        var coin = await Run.BoothAsync(booth, "sim", "coin", "200");
        var help = await Run.BoothAsync(booth, "sim", "--help");
        var screen = await Run.BoothAsync(booth, "sim", "screen");

        Assert.Equal("a coin of 2.00 fell\n", coin.Out);
        Assert.Contains("""POST /v1/sim {"command":"coin 200"}""", booth.Requests);
        Assert.Contains("coin CENTS     drops a coin", help.Out, StringComparison.Ordinal);
        Assert.Contains("Commencer  press:continue  125 210", screen.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("on", "POST /v1/unlock")]
    [InlineData("off", "POST /v1/lock")]
    public async Task Service_on_and_off_ask_boothd(string word, string request)
    {
        await using var booth = await CannedBooth.StartAsync(
            (request, new ServiceReport("maintenance", "locked")));

        var run = await Run.BoothAsync(booth, "service", word);

        Assert.Equal((ExitCode.Ok, "locked\n"), (run.Exit, run.Out));
    }
}
