using Booth.BenchDevices;
using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>The ccTalk adapter and the acceptor it speaks to.</summary>
internal sealed class CcTalkRig : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("booth-cctalk-").FullName;

    public CcTalkRig(bool echoes = true)
    {
        Device = new CcTalkSimulator(Path.Combine(folder, "acceptor"), echoes);
        Acceptor = new CcTalkCoinAcceptor(
            () => DescriptorLine.OpenSerial(Device.Path, 9600), TimeProvider.System, Options);
        Acceptor.CoinSensed += signal =>
        {
            lock (Heard)
                Heard.Add(signal);
        };
    }

    public CcTalkSimulator Device { get; }

    public CcTalkCoinAcceptor Acceptor { get; }

    public List<CoinSignal> Heard { get; } = [];

    private static CcTalkOptions Options => new(CoinTable.Euro, CoinLimits.Default)
    {
        PollInterval = TimeSpan.FromMilliseconds(20),
        ReplyLimit = TimeSpan.FromMilliseconds(120),
        ReopenInterval = TimeSpan.FromMilliseconds(50),
    };

    public static async Task<CcTalkRig> AcceptingAsync(bool echoes = true)
    {
        var rig = new CcTalkRig(echoes);
        await rig.AcceptAsync();
        return rig;
    }

    public Task AcceptAsync() =>
        Acceptor.SetAcceptingAsync(true, TestContext.Current.CancellationToken);

    public CoinSignal[] WaitForSignals(int count)
    {
        HurriedBench.Until(() => Snapshot().Length >= count);
        return Snapshot();
    }

    public CoinSignal[] Snapshot()
    {
        lock (Heard)
            return [.. Heard];
    }

    public void WaitFor(DeviceState state) =>
        HurriedBench.Until(() => Acceptor.Status.State == state);

    public async ValueTask DisposeAsync()
    {
        await Acceptor.DisposeAsync();
        Device.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
