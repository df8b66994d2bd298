using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Booth.Visitor;

/// <summary>
/// The reference collector with its keys; can go down and come back at the same port.
/// </summary>
public sealed class CollectorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Programs programs;
    private readonly string folder;
    private ChildProcess? process;
    private HttpClient? administration;

    private CollectorProcess(Programs programs, string folder) =>
        (this.programs, this.folder) = (programs, folder);

    /// <summary>The booth's and the collector's keys.</summary>
    public string Keys => Path.Combine(folder, "keys");

    /// <summary>Accepted envelopes as {id}.cms.</summary>
    public string Envelopes => Path.Combine(folder, "envelopes");

    /// <summary>What the booth is configured with.</summary>
    public Uri BoothAddress { get; private set; } = new("https://127.0.0.1");

    /// <summary>What the administration asks.</summary>
    public Uri AdministrationAddress { get; private set; } = new("https://127.0.0.1");

    /// <summary>Makes fresh keys and starts.</summary>
    public static async Task<CollectorProcess> StartAsync(
        Programs programs, string folder, string boothId, CancellationToken stop)
    {
        var collector = new CollectorProcess(programs, folder);
        Directory.CreateDirectory(collector.Envelopes);
        await ChildProcess.RunAsync(programs.Collector,
            ["make-keys", collector.Keys, "--booth-id", boothId], input: "", stop);
        await collector.StartAsync(stop);
        return collector;
    }

    /// <summary>Starts again, at the same ports.</summary>
    public async Task StartAsync(CancellationToken stop)
    {
        process = ChildProcess.Start(programs.Collector,
            [
                "serve", "--keys", Keys, "--db", Path.Combine(folder, "collector.db"),
                "--keep-envelopes", Envelopes, "--enable-faults",
                "--port", $"{PortOf(BoothAddress)}",
                "--admin-port", $"{PortOf(AdministrationAddress)}",
            ],
            Path.Combine(folder, "collector.log"));
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        enough.CancelAfter(Patience);
        var line = await process.WaitForLineAsync(text => text.StartsWith('{'), enough.Token)
            ?? throw new VisitException($"the collector does not start:\n{process.LastWords()}");
        var addresses = JsonNode.Parse(line)!;
        BoothAddress = new(addresses["booth_url"]!.GetValue<string>());
        AdministrationAddress = new(addresses["administration_url"]!.GetValue<string>());
        administration?.Dispose();
        administration = ConnectAsAdministration();
    }

    /// <summary>Ends it; booths are refused from now on.</summary>
    public async Task StopAsync()
    {
        await process!.TerminateAsync(Patience);
        await process.DisposeAsync();
    }

    /// <summary>Fetches the dossier of a code into a folder, which deletes it there.</summary>
    public Task FetchAsync(string code, string into, CancellationToken stop) =>
        ChildProcess.RunAsync(programs.Collector,
            ["fetch", "--keys", Keys, "--admin-url", AdministrationAddress.ToString(), "--out",
                into],
            code + "\n", stop);

    /// <summary>The dossiers that the collector has, or had.</summary>
    public async Task<JsonArray> ListAsync(CancellationToken stop) =>
        (await administration!.GetFromJsonAsync<JsonNode>("v1/dossiers", stop))!.AsArray();

    /// <summary>Makes the next answers fail: status, drop_before, drop_after, slow...</summary>
    public async Task AddFaultAsync(JsonObject fault, CancellationToken stop)
    {
        using var content = JsonContent.Create(fault, options: JsonSerializerOptions.Web);
        using var answer = await administration!.PostAsync(
            new Uri("test/faults", UriKind.Relative), content, stop);
        answer.EnsureSuccessStatusCode();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        administration?.Dispose();
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }

    private HttpClient ConnectAsAdministration()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(
            X509CertificateLoader.LoadCertificateFromFile(Path.Combine(Keys, "ca.crt")));
        var client = new HttpClient(new SocketsHttpHandler
        {
            UseProxy = false,
            SslOptions = new() { CertificateChainPolicy = policy },
        })
        {
            BaseAddress = AdministrationAddress,
            Timeout = Patience,
        };
        var token = File.ReadAllText(Path.Combine(Keys, "administration.token")).Trim();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static int PortOf(Uri address) => address.IsDefaultPort ? 0 : address.Port;
}
