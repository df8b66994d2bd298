using Booth.Configuration;
using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Hal.Simulated;

namespace Booth.App;

/// <summary>
/// The devices of the booth: each real where the configuration names a real one, else simulated.
/// </summary>
internal sealed class DeviceSet : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> real = [];

    public DeviceSet(BoothConfiguration booth, SimulatedBooth simulated, TimeProvider timeProvider)
    {
        var devices = booth.Devices;
        var disk = Path.GetDirectoryName(booth.Journal.Path)!;
        Camera = Own(RealDevices.Camera(devices.Camera, timeProvider)) ?? simulated.Camera;
        Flash = Own(RealDevices.Flash(devices.Flash, timeProvider)) ?? simulated.Flash;
        CoinAcceptor =
            Own(RealDevices.CoinAcceptor(booth, timeProvider)) ?? simulated.CoinAcceptor;
        SlipPrinter =
            Own(RealDevices.SlipPrinter(devices.SlipPrinter, timeProvider)) ?? simulated.SlipPrinter;
        Enclosure = Own(RealDevices.Enclosure(devices.Enclosure, disk, timeProvider))
            ?? simulated.Enclosure;
        Speaker = booth.Devices.Loudspeaker
            ? Own(new EspeakSpeaker(new EspeakOptions(), timeProvider))
            : null;
        TouchPanel = Own(RealDevices.TouchPanel(devices, timeProvider));
    }

    public ICamera Camera { get; }

    public IFlash Flash { get; }

    public ICoinAcceptor CoinAcceptor { get; }

    public ISlipPrinter SlipPrinter { get; }

    public IEnclosure Enclosure { get; }

    /// <summary>Null: nothing is read aloud.</summary>
    public ISpeaker? Speaker { get; }

    /// <summary>Null: the display's own.</summary>
    public ITouchPanel? TouchPanel { get; }

    public async ValueTask DisposeAsync()
    {
        for (var i = real.Count - 1; i >= 0; i--)
        {
            await real[i].DisposeAsync();
        }
    }

    private T? Own<T>(T? device)
        where T : class, IAsyncDisposable
    {
        if (device is not null)
        {
            real.Add(device);
        }

        return device;
    }
}
