using Booth.BenchDevices;
using Booth.Configuration;
using Booth.Flow;
using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.App.Tests;

/// <summary>What the configuration names is what the engine gets, over lines of the kernel.</summary>
public sealed class DeviceSetTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("booth-set-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_named_is_a_simulated_booth()
    {
        var booth = Read(Sample.Json);
        await using var simulated = Devices.Make(booth, TimeProvider.System);
        await using var set = new DeviceSet(booth, simulated, TimeProvider.System);
        Assert.Same(simulated.Camera, set.Camera);
        Assert.Same(simulated.CoinAcceptor, set.CoinAcceptor);
        Assert.Same(simulated.Enclosure, set.Enclosure);
        Assert.Null(set.TouchPanel);
    }

    [Fact]
    public async Task A_booth_whose_printers_are_real_writes_into_no_folder_for_simulated_ones()
    {
        var booth = Read(Sample.With("devices", """
            {"photo_printer":{"kind":"ipp","uri":"ipp://localhost:9/printers/booth"},
             "slip_printer":{"kind":"escpos","address":"127.0.0.1:9"}}
            """));
        var none = Path.Combine(folder.FullName, "not-there");
        booth = booth with
        {
            Devices = booth.Devices with
            {
                Simulated = booth.Devices.Simulated with { PaperFolder = none, SpoolFolder = none },
            },
        };
        await using var simulated = Devices.Make(booth, TimeProvider.System);
        Assert.False(Directory.Exists(none));
    }

    [Fact]
    public async Task A_coin_by_ccTalk_and_a_slip_by_ESC_POS_go_through_what_the_file_names()
    {
        using var acceptor = new CcTalkSimulator(At("acceptor"));
        using var printer = new EscPosSimulator(At("printer"));
        var booth = Read(Sample.With("devices", """
            {"coin_acceptor":{"kind":"cctalk","port":"/dev/x"},
             "slip_printer":{"kind":"escpos","address":"/dev/y","baud":"none"}}
            """));
        booth = booth with
        {
            Devices = booth.Devices with
            {
                CoinAcceptor = booth.Devices.CoinAcceptor with { Port = acceptor.Path },
                SlipPrinter = booth.Devices.SlipPrinter with { Address = printer.Path, Baud = "115200" },
            },
        };
        await using var simulated = Devices.Make(booth, TimeProvider.System);
        await using var set = new DeviceSet(booth, simulated, TimeProvider.System);
        var coin = new TaskCompletionSource<CoinSignal>();
        set.CoinAcceptor.CoinSensed += signal => coin.TrySetResult(signal);
        Until(() => set.CoinAcceptor.Status.State == DeviceState.Online);
        await set.CoinAcceptor.SetAcceptingAsync(true, Token);
        Assert.True(acceptor.Insert(new Money(50)));
        Assert.Equal(5, (await coin.Task.WaitAsync(TimeSpan.FromSeconds(30), Token)).Pulses);
        Until(() => set.SlipPrinter.Status.State == DeviceState.Online);
        await set.SlipPrinter.PrintAsync(new([new("8.00 EUR")], null), Token);
        Assert.Equal("8.00 EUR\n", Assert.Single(printer.Slips));
    }

    [Fact]
    public async Task Real_devices_that_are_away_are_offline_and_the_booth_starts()
    {
        var booth = Read(Sample.With("devices", """
            {"camera":{"kind":"v4l2","path":"/dev/no-camera"},
             "flash":{"kind":"gpio","line":{"chip":"no-chip","line":1}},
             "coin_acceptor":{"kind":"pulse","pulses":{"chip":"no-chip","line":2},"accept":{"chip":"no-chip","line":3}},
             "touch_panel":{"kind":"evdev","path":"/dev/no-touch"},
             "slip_printer":{"kind":"escpos","address":"127.0.0.1:9"},
             "enclosure":{"kind":"linux","door":{"chip":"no-chip","line":4}}}
            """));
        await using var simulated = Devices.Make(booth, TimeProvider.System);
        await using var set = new DeviceSet(booth, simulated, TimeProvider.System);
        await Assert.ThrowsAsync<DeviceFaultException<CameraFault>>(() => set.Camera.StartAsync(Token));
        Assert.Equal(DeviceState.Offline, set.Camera.Status.State);
        Assert.Equal(DeviceState.Offline, set.Flash.Status.State);
        Assert.Equal(DeviceState.Offline, set.CoinAcceptor.Status.State);
        Assert.Equal(DeviceState.Offline, set.SlipPrinter.Status.State);
        Assert.Equal(DeviceState.Offline, set.TouchPanel!.Status.State);
        Assert.True(set.Enclosure.Status.DoorOpen);
        Assert.IsType<PulseCoinAcceptor>(set.CoinAcceptor);
        Assert.IsType<EvdevTouchPanel>(set.TouchPanel);
    }

    private static void Until(Func<bool> noticed) =>
        Assert.True(SpinWait.SpinUntil(noticed, TimeSpan.FromSeconds(60)), "not noticed in 60 s");

    private BoothConfiguration Read(string json)
    {
        var result = ConfigurationReader.Read(json);
        Assert.Empty(result.Errors);
        return FilePaths.From(folder.FullName, result.Configuration! with
        {
            Journal = result.Configuration.Journal with { Path = At("booth.db") },
        });
    }

    private string At(string name) => Path.Combine(folder.FullName, name);
}
