namespace Booth.Hal.Linux;

/// <summary>An input device of the kernel.</summary>
public interface IEventDevice : IDisposable
{
    /// <summary>Raised from the device's thread when events wait, or when it is gone.</summary>
    event Action? Ready;

    /// <summary>Its numbers across.</summary>
    (int Min, int Max) RangeX { get; }

    /// <summary>Its numbers down.</summary>
    (int Min, int Max) RangeY { get; }

    /// <summary>Its highest pressure; 0 when it measures none.</summary>
    int MaxPressure { get; }

    /// <summary>Starts raising <see cref="Ready"/>.</summary>
    void Start();

    /// <summary>Takes an event that waits; false when none does.</summary>
    /// <exception cref="IOException">The device is gone.</exception>
    bool TryRead(out InputEvent one);
}
