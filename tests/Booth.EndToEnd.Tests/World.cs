using System.Security.Cryptography;
using System.Text;
using Booth.Configuration;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>A broker and a collector as real processes, shared by the tests of one class.</summary>
public sealed class World : IAsyncLifetime
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("booth-e2e-");
    private int booths;

    public Programs Programs { get; } = Programs.OfThisBuild();

    public Broker Broker { get; private set; } = null!;

    public CollectorProcess Collector { get; private set; } = null!;

    public FleetWitness Witness { get; private set; } = null!;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Broker = await Broker.StartAsync(root.FullName, CancellationToken.None);
        Witness = FleetWitness.Start(Broker.Port, root.FullName);
        Collector = await CollectorProcess.StartAsync(
            Programs, root.FullName, BoothFolder.BoothId, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Collector.DisposeAsync();
        await Witness.DisposeAsync();
        await Broker.DisposeAsync();
        root.Delete(recursive: true);
    }

    /// <summary>A new booth whose devices do not dawdle, in a folder of its own.</summary>
    public Task<BoothProcess> StartBoothAsync(
        string portrait = "A_compliant",
        Func<BoothConfiguration, BoothConfiguration>? change = null)
    {
        var folder = new BoothFolder(
            root.CreateSubdirectory($"booth-{Interlocked.Increment(ref booths)}").FullName);
        var quick = Quick(folder.Configure(Programs, Collector, Broker.Port, Portrait(portrait)));
        return BoothProcess.StartAsync(Programs, folder, change?.Invoke(quick) ?? quick, Stop);
    }

    /// <summary>A picture that ships with the project.</summary>
    public string Portrait(string name) => Path.Combine(Programs.Portraits, name + ".jpg");

    /// <summary>True when the collector has, or had, the dossier of a code.</summary>
    public async Task<int> CountDossiersAsync(string code)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
        return (await Collector.ListAsync(Stop)).Count(dossier =>
            dossier!["id"]!.GetValue<string>() == id);
    }

    private static BoothConfiguration Quick(BoothConfiguration booth) => booth with
    {
        Coins = new() { Table = HurriedBooth.Coins },
        Session = new()
        {
            MaxTries = 2,
            HoldStillMs = 200,
            CountdownS = 1,
            IdleTimeoutS = 5,
            WarningTimeoutS = 3,
            InterruptionTimeoutS = 4,
            FarewellTimeoutS = 3,
        },
        Devices = booth.Devices with
        {
            Simulated = booth.Devices.Simulated with { PrintTimeS = 1, SlipTimeS = 0.2 },
        },
    };
}
