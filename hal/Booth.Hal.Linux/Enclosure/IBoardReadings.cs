namespace Booth.Hal.Linux;

/// <summary>What the board tells about itself.</summary>
public interface IBoardReadings
{
    /// <summary>Degrees Celsius, whole.</summary>
    /// <exception cref="IOException">The sensor cannot be read.</exception>
    double TemperatureC();

    /// <summary>Room on the disk of the journal, megabytes.</summary>
    /// <exception cref="IOException">The disk is gone.</exception>
    long DiskFreeMb();

    /// <summary>True when a server or a clock on the board disciplines the wall clock.</summary>
    bool ClockSynced();

    /// <summary>True when the board runs slower than it should.</summary>
    /// <exception cref="IOException">The flag cannot be read.</exception>
    bool IsThrottled();
}
