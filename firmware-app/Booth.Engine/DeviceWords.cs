using System.Collections.Immutable;
using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <summary>State and fault of every device at one moment; put into words only when it changes.</summary>
internal sealed record DeviceWords(
    (DeviceState State, CameraFault? Fault) Camera,
    (DeviceState State, CoinAcceptorFault? Fault) Coin,
    DeviceState Display,
    DeviceState Flash,
    (DeviceState State, PhotoPrinterFault? Fault) Printer,
    (DeviceState State, SlipPrinterFault? Fault) Slip,
    (DeviceState State, TouchFault? Fault) Touch)
{
    public static DeviceWords Of(EngineParts parts) => new(
        (parts.Camera.Status.State, parts.Camera.Status.Fault),
        (parts.CoinAcceptor.Status.State, parts.CoinAcceptor.Status.Fault),
        parts.Display.Status.State,
        parts.Flash.Status.State,
        (parts.PhotoPrinter.Status.State, parts.PhotoPrinter.Status.Fault),
        (parts.SlipPrinter.Status.State, parts.SlipPrinter.Status.Fault),
        (parts.TouchPanel.Status.State, parts.TouchPanel.Status.Fault));

    public ImmutableSortedDictionary<string, string> ToDictionary() =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["camera"] = Words(Camera),
            ["coin"] = Words(Coin),
            ["display"] = WireName.Of(Display),
            ["flash"] = WireName.Of(Flash),
            ["printer"] = Words(Printer),
            ["slip"] = Words(Slip),
            ["touch"] = Words(Touch),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static string Words<TFault>((DeviceState State, TFault? Fault) device)
        where TFault : struct, Enum => WireName.Of(device.State)
            + (device.Fault is { } known ? ": " + WireName.Of(known) : "");
}
