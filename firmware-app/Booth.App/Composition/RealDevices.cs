using System.Globalization;
using Booth.Configuration;
using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.App;

/// <summary>Builds the real devices that the configuration names; null where one is simulated.</summary>
/// <remarks>A device that is away is no mistake: its adapter says so and tries again.</remarks>
internal static class RealDevices
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(2);

    public static ICamera? Camera(CameraSettings camera, TimeProvider timeProvider)
    {
        if (camera.Kind != CameraSettings.V4l2)
        {
            return null;
        }

        var options = new V4l2Options(camera.Path!, camera.WidthPx, camera.HeightPx,
            camera.Format == "mjpeg", camera.FramesPerS)
        {
            Exposure = camera.Exposure,
            Gain = camera.Gain,
            WhiteBalanceK = camera.WhiteBalanceK,
            Focus = camera.Focus,
        };
        var capabilities = new CameraCapabilities(
            camera.Path!, camera.WidthPx, camera.HeightPx, camera.WidthPx, camera.HeightPx);
        return new LinuxCamera(
            () => new V4l2Source(options, timeProvider), capabilities, timeProvider);
    }

    public static IFlash? Flash(FlashSettings flash, TimeProvider timeProvider) =>
        flash.Kind == FlashSettings.Gpio ? new GpioFlash(Output(flash.Line!), timeProvider) : null;

    public static ICoinAcceptor? CoinAcceptor(BoothConfiguration booth, TimeProvider timeProvider)
    {
        var (acceptor, limits) = (booth.Devices.CoinAcceptor, booth.Coins.ToLimits());
        return acceptor.Kind switch
        {
            CoinAcceptorSettings.Pulse => new PulseCoinAcceptor(
                Input(acceptor.Pulses!), Output(acceptor.Accept!), timeProvider, limits),
            CoinAcceptorSettings.CcTalk => new CcTalkCoinAcceptor(
                () => DescriptorLine.OpenSerial(acceptor.Port!, 9600), timeProvider,
                new(booth.Coins.ToTable(), limits)),
            _ => null,
        };
    }

    public static ISlipPrinter? SlipPrinter(SlipPrinterSettings printer, TimeProvider timeProvider)
    {
        if (printer.Kind != SlipPrinterSettings.EscPos)
        {
            return null;
        }

        var codePage = int.Parse(printer.CodePage, CultureInfo.InvariantCulture);
        return new EscPosSlipPrinter(() => OpenPrinter(printer), timeProvider, new()
        {
            CodePage = new((byte)printer.LetterTable, codePage),
        });
    }

    public static IEnclosure? Enclosure(
        EnclosureSettings box, string diskFolder, TimeProvider timeProvider) =>
        box.Kind == EnclosureSettings.Linux
            ? new LinuxEnclosure(
                new(InputOrNull(box.Door), InputOrNull(box.Curtain), InputOrNull(box.ServiceKey)),
                new SysfsReadings(box.TemperatureFile, box.ThrottledFile, diskFolder), timeProvider)
            : null;

    public static ITouchPanel? TouchPanel(DeviceSettings devices, TimeProvider timeProvider)
    {
        var (touch, display) = (devices.TouchPanel, devices.Display);
        var glass = new TouchCapabilities(touch.Path ?? touch.Bus ?? touch.Kind, display.WidthPx,
            display.HeightPx, touch.WidthMm, touch.HeightMm, MeasuresPressure: true);
        return touch.Kind switch
        {
            TouchPanelSettings.Evdev => new EvdevTouchPanel(
                () => new EvdevDevice(touch.Path!),
                device => Map(devices, device.RangeX, device.RangeY), glass, timeProvider),
            TouchPanelSettings.Ft5x06 => new Ft5x06TouchPanel(
                () => new I2cDevice(touch.Bus!, touch.Address), Input(touch.Interrupt!),
                Map(devices, (0, touch.MaxX), (0, touch.MaxY)), glass, timeProvider),
            _ => null,
        };
    }

    private static TouchMap Map(
        DeviceSettings devices, (int Min, int Max) across, (int Min, int Max) down) =>
        new(across.Min, across.Max, down.Min, down.Max, devices.Display.WidthPx,
            devices.Display.HeightPx)
        {
            Calibration = devices.TouchPanel.Calibration,
            RotationDegrees =
                int.Parse(devices.TouchPanel.Rotation, CultureInfo.InvariantCulture),
        };

    private static IByteLine OpenPrinter(SlipPrinterSettings printer)
    {
        var address = printer.Address!;
        if (!address.StartsWith('/'))
        {
            var colon = address.LastIndexOf(':');
            return TcpLine.Connect(address[..colon],
                int.Parse(address[(colon + 1)..], CultureInfo.InvariantCulture), ConnectLimit);
        }

        return printer.Baud == "none"
            ? DescriptorLine.OpenPlain(address)
            : DescriptorLine.OpenSerial(
                address, int.Parse(printer.Baud, CultureInfo.InvariantCulture));
    }

    private static Func<IInputLine>? InputOrNull(GpioLineSettings? line) =>
        line is null ? null : Input(line);

    private static Func<IInputLine> Input(GpioLineSettings line) =>
        () => new GpioInputLine(LineOf(line));

    private static Func<IOutputLine> Output(GpioLineSettings line) =>
        () => new GpioOutputLine(LineOf(line));

    private static GpioLine LineOf(GpioLineSettings line) => new(
        line.Chip, line.Line, line.ActiveLow,
        line.Bias switch
        {
            "pull_up" => GpioBias.PullUp,
            "pull_down" => GpioBias.PullDown,
            _ => GpioBias.AsIs,
        },
        (int)(line.DebounceMs * 1000));
}
