using System.Globalization;
using Booth.Flow;

namespace Booth.BenchDevices;

/// <summary>What a hand does to a device on the bench, in words.</summary>
internal static class Hand
{
    public static PtyDevice Make(string kind, string path) =>
        kind == "cctalk" ? new CcTalkSimulator(path) : new EscPosSimulator(path);

    public static string Do(PtyDevice device, string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (device, words) switch
        {
            (_, ["unplug"]) => Done(device.Unplug),
            (_, ["replug"]) => Done(device.Replug),
            (CcTalkSimulator acceptor, ["coin", var cents]) when Number(cents) is { } value =>
                acceptor.Insert(new Money(value)) ? "taken" : "returned",
            (CcTalkSimulator acceptor, ["event", var code]) when Number(code) is { } value =>
                Done(() => acceptor.Report((byte)value)),
            (CcTalkSimulator acceptor, ["clear"]) => Done(acceptor.Clear),
            (CcTalkSimulator acceptor, ["power-cut"]) => Done(acceptor.CutPower),
            (EscPosSimulator printer, ["paper", "out"]) => Done(() => printer.HasPaper = false),
            (EscPosSimulator printer, ["paper", "in"]) => Done(() => printer.HasPaper = true),
            (EscPosSimulator printer, ["slips"]) => string.Join("\n---\n", printer.Slips),
            _ => $"found '{line}', expected unplug | replug | coin CENTS | event CODE | clear"
                + " | power-cut | paper out | paper in | slips",
        };
    }

    private static string Done(Action action)
    {
        action();
        return "done";
    }

    private static byte? Number(string text) =>
        byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
