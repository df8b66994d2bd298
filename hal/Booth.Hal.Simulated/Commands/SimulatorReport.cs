using System.Globalization;
using System.Text;

namespace Booth.Hal.Simulated;

/// <summary>How every device is, one line each.</summary>
internal static class SimulatorReport
{
    public static string Write(SimulatedBooth booth)
    {
        var text = new StringBuilder();
        Line(text, "camera", booth.Camera.Status.State, booth.Camera.Status.Fault);
        Line(text, "flash", booth.Flash.Status.State, null, $"{booth.Flash.Status.Fired} fired");
        Line(text, "coin-acceptor", booth.CoinAcceptor.Status.State, booth.CoinAcceptor.Status.Fault,
            booth.CoinAcceptor.Status.IsAccepting ? "accepting" : "inhibited",
            $"{booth.CoinAcceptor.TakenCoins} coins taken",
            $"{booth.CoinAcceptor.ReturnedCoins} returned ({booth.CoinAcceptor.ReturnedValue})");
        Line(text, "touch-panel", booth.TouchPanel.Status.State, booth.TouchPanel.Status.Fault);
        Line(text, "printer", booth.PhotoPrinter.Status.State, booth.PhotoPrinter.Status.Fault,
            $"{booth.PhotoPrinter.Status.MediaRemaining} sheets left");
        Line(text, "slip", booth.SlipPrinter.Status.State, booth.SlipPrinter.Status.Fault);
        Line(text, "display", booth.Display.Status.State, null,
            $"screen {booth.Display.ScreenName}", $"{booth.Display.Status.FramesPresented} frames");
        var box = booth.Enclosure.Status;
        return text.Append(
            CultureInfo.InvariantCulture,
            $"enclosure: door {OpenOr(box.DoorOpen)}, curtain {OpenOr(box.CurtainOpen)}, ")
            .Append(CultureInfo.InvariantCulture, $"{box.TemperatureC:0} degC, {box.DiskFreeMb} MB free, ")
            .Append(box.ClockSynced ? "clock set" : "clock not set").ToString();
    }

    private static void Line(
        StringBuilder text, string device, DeviceState state, Enum? fault, params string[] more)
    {
        text.Append(device).Append(": ").Append(state);
        foreach (var part in more.Prepend(fault?.ToString() ?? "").Where(p => p.Length > 0))
            text.Append(", ").Append(part);

        text.Append('\n');
    }

    private static string OpenOr(bool open) => open ? "open" : "closed";
}
