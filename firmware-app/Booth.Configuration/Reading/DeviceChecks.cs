namespace Booth.Configuration;

/// <summary>What each kind of device needs to be told, and which lines two devices cannot share.</summary>
internal static class DeviceChecks
{
    public static IEnumerable<ConfigurationError> Check(DeviceSettings devices) =>
        [.. Missing(devices), .. Shared(devices), .. Baud(devices.SlipPrinter)];

    private static IEnumerable<ConfigurationError> Missing(DeviceSettings devices)
    {
        var (coins, touch) = (devices.CoinAcceptor, devices.TouchPanel);
        var isPulse = coins.Kind == CoinAcceptorSettings.Pulse;
        var isChip = touch.Kind == TouchPanelSettings.Ft5x06;
        (bool IsNeeded, object? Value, string Path, string Expected)[] rules =
        [
            (devices.Camera.Kind == CameraSettings.V4l2, devices.Camera.Path, "camera.path",
                "the camera's path, like /dev/v4l/by-id/usb-...-video-index0"),
            (devices.Flash.Kind == FlashSettings.Gpio, devices.Flash.Line, "flash.line",
                "the output that lights the flash"),
            (isPulse, coins.Pulses, "coin_acceptor.pulses", "the input of the pulses"),
            (isPulse, coins.Accept, "coin_acceptor.accept", "the output that takes coins"),
            (coins.Kind == CoinAcceptorSettings.CcTalk, coins.Port, "coin_acceptor.port",
                "a serial port, like /dev/serial/by-id/..."),
            (touch.Kind == TouchPanelSettings.Evdev, touch.Path, "touch_panel.path",
                "the panel's path, like /dev/input/by-id/...-event"),
            (isChip, touch.Bus, "touch_panel.bus", "the I2C bus, like /dev/i2c-1"),
            (isChip, touch.Interrupt, "touch_panel.interrupt", "the input of the chip's INT"),
            (devices.SlipPrinter.Kind == SlipPrinterSettings.EscPos, devices.SlipPrinter.Address,
                "slip_printer.address", "/dev/usb/lp0, a serial port, or host:9100"),
        ];
        return rules
            .Where(rule => rule.IsNeeded && rule.Value is null)
            .Select(rule =>
                new ConfigurationError($"$.devices.{rule.Path}", "nothing", rule.Expected));
    }

    private static IEnumerable<ConfigurationError> Shared(DeviceSettings devices)
    {
        (string Path, GpioLineSettings? Line)[] lines =
        [
            ("flash.line", devices.Flash.Line),
            ("coin_acceptor.pulses", devices.CoinAcceptor.Pulses),
            ("coin_acceptor.accept", devices.CoinAcceptor.Accept),
            ("touch_panel.interrupt", devices.TouchPanel.Interrupt),
            ("enclosure.door", devices.Enclosure.Door),
            ("enclosure.curtain", devices.Enclosure.Curtain),
            ("enclosure.service_key", devices.Enclosure.ServiceKey),
        ];
        var used = new Dictionary<(string, int), string>();
        foreach (var (path, line) in lines)
        {
            if (line is not null && !used.TryAdd((line.Chip, line.Line), path))
            {
                yield return new($"$.devices.{path}",
                    $"line {line.Line} of {line.Chip}, which is {used[(line.Chip, line.Line)]}",
                    "a line of its own");
            }
        }
    }

    private static IEnumerable<ConfigurationError> Baud(SlipPrinterSettings printer)
    {
        if (printer.Baud != "none" && printer.Address?.StartsWith("/dev/tty", StringComparison.Ordinal) == false
            && !printer.Address.StartsWith("/dev/serial", StringComparison.Ordinal))
        {
            yield return new("$.devices.slip_printer.baud", printer.Baud,
                $"none: {printer.Address} is no serial port");
        }
    }
}
