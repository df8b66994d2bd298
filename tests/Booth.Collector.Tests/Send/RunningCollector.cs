using Booth.Engine;
using Booth.Flow;
using Booth.Testing;
using ReferenceCollector;

namespace Booth.Collector.Tests;

/// <summary>The real reference collector on loopback, with a real client and manual time.</summary>
public sealed class RunningCollector : IAsyncDisposable
{
    private readonly TestKeys keys;
    private readonly TempFolder temp = new();

    private RunningCollector(TestKeys keys) => this.keys = keys;

    public ManualTimeProvider Clock { get; } = new();

    public CollectorServer Server { get; private set; } = null!;

    public string KeptEnvelopes => temp.File("envelopes");

    public static async Task<RunningCollector> StartAsync(TestKeys keys)
    {
        var running = new RunningCollector(keys);
        await running.StartServerAsync();
        return running;
    }

    public async Task RestartAsync()
    {
        await Server.DisposeAsync();
        await StartServerAsync();
    }

    public HttpCollector Client(CollectorKeyFiles? files = null) => new(
        new CollectorOptions { Address = Server.BoothAddress, Keys = files ?? keys.Files }, Clock);

    /// <summary>Seals a dossier and tells its id.</summary>
    public (DossierId Id, byte[] Envelope) Seal(int seed)
    {
        using var sealer = new CmsDossierSealer(keys.Files, Clock);
        var dossier = Dossiers.Make(seed);
        return (DossierIdentity.Of(dossier.Code), sealer.Seal(dossier));
    }

    /// <summary>Seals and sends with a client of its own.</summary>
    public async Task<UploadAnswer> PutAsync(int seed, CollectorKeyFiles? files = null)
    {
        var (id, envelope) = Seal(seed);
        return await PutAsync(id, envelope, files);
    }

    public async Task<UploadAnswer> PutAsync(
        DossierId id, byte[] envelope, CollectorKeyFiles? files = null)
    {
        using var client = Client(files);
        return await client.PutAsync(id, envelope, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        temp.Dispose();
    }

    private async Task StartServerAsync() => Server = await CollectorServer.StartAsync(
        new CollectorServerOptions
        {
            KeysFolder = keys.Folder,
            Database = temp.File("collector.sqlite"),
            KeepEnvelopes = KeptEnvelopes,
            EnableFaults = true,
        },
        Clock);
}
