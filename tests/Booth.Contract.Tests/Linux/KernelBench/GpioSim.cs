using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>
/// The kernel's gpio-sim, where there is one: the GPIO suites then run over the character device
/// instead of over fake lines.
/// </summary>
/// <remarks>
/// BOOTH_BENCH_GPIO names it: LABEL SYSFS-FOLDER LIVE-FILE, with blanks between, for example
/// "gpio-sim.0-node0 /sys/devices/platform/gpio-sim.0 /sys/kernel/config/gpio-sim/booth/live".
/// Lines: 0 pulses, 1 accept, 2 flash, 3 door, 6 the touch panel's interrupt.
/// </remarks>
internal sealed class GpioSim
{
    public const int Pulses = 0;
    public const int Accept = 1;
    public const int Flash = 2;
    public const int Door = 3;
    public const int Interrupt = 6;

    private readonly string label;
    private readonly string folder;
    private readonly string live;

    private GpioSim(string[] words) => (label, folder, live) = (words[0], words[1], words[2]);

    /// <summary>Null where no kernel device was named.</summary>
    public static GpioSim? OfThisMachine { get; } = Read();

    public IInputLine OpenInput(int line) => new GpioInputLine(
        new(label, line, IsActiveLow: true, GpioBias.PullUp, DebounceUs: line == Pulses ? 0 : 1000));

    public IOutputLine OpenOutput(int line) => new GpioOutputLine(new(label, line));

    /// <summary>Moves an input; active is low.</summary>
    public void Drive(int line, bool isActive) =>
        File.WriteAllText(FileOf(line, "pull"), isActive ? "pull-down" : "pull-up");

    /// <summary>The level that an output drives.</summary>
    public bool IsDriven(int line) =>
        Directory.Exists(Chip ?? "") && File.ReadAllText(FileOf(line, "value")).StartsWith('1');

    /// <summary>Takes the controller away from the kernel, or gives it back.</summary>
    public void SetPlugged(bool isPlugged)
    {
        // The kernel refuses to be told twice.
        if (File.ReadAllText(live).StartsWith('1') != isPlugged)
            File.WriteAllText(live, isPlugged ? "1" : "0");
    }

    private static GpioSim? Read()
    {
        var words = Environment.GetEnvironmentVariable("BOOTH_BENCH_GPIO")?.Split(' ');
        return words switch
        {
            null => null,
            { Length: 3 } => new(words),
            _ => throw new InvalidOperationException($"BOOTH_BENCH_GPIO: found {words.Length} words, expected 3"),
        };
    }

    private string? Chip => Directory.Exists(folder)
        ? Directory.GetDirectories(folder, "gpiochip*").FirstOrDefault()
        : null;

    private string FileOf(int line, string name) =>
        Path.Combine(Chip ?? throw new IOException($"{label} is unplugged"), $"sim_gpio{line}", name);
}
