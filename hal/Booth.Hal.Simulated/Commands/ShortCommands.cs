using System.Collections.Immutable;

namespace Booth.Hal.Simulated;

/// <summary>The faults a person thinks of first, in one word.</summary>
internal static class ShortCommands
{
    private static readonly ImmutableSortedDictionary<string, (string Pull, string PlugIn)> Cables =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["camera"] = ("camera unplug", "camera replug"),
            ["coin-acceptor"] = ("coin-acceptor unplug", "coin-acceptor replug"),
            ["display"] = ("display unplug", "display replug"),
            ["flash"] = ("flash unplug", "flash ok"),
            ["printer"] = ("printer offline", "printer online"),
            ["slip"] = ("slip offline", "slip refill"),
            ["touch-panel"] = ("touch-panel unplug", "touch-panel replug"),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <param name="apply">Does the long command that a short one stands for.</param>
    public static IEnumerable<CommandEntry> Make(Func<string, SimulatorAnswer> apply) =>
    [
        new("unplug DEVICE", $"Pulls a cable: {string.Join(", ", Cables.Keys)}.",
            device => apply(Find(device).Pull)),
        new("replug DEVICE", "Plugs it in again.", device => apply(Find(device).PlugIn)),
        new("paper-out", "The photo printer's last sheet is gone.",
            _ => apply("printer media-empty")),
        new("paper-in", "New paper in the photo printer.", _ => apply("printer refill")),
    ];

    private static (string Pull, string PlugIn) Find(string device) =>
        Cables.TryGetValue(device, out var cable)
            ? cable
            : throw new FormatException(
                $"found DEVICE '{(device.Length <= 40 ? device : device[..40] + "...")}', "
                + $"expected one of {string.Join(", ", Cables.Keys)}");
}
