namespace Booth.Hal;

/// <summary>The box around it all: door, curtain, temperature, room on the disk, the clock.</summary>
public interface IEnclosure : IAsyncDisposable
{
    /// <summary>How it is now.</summary>
    EnclosureStatus Status { get; }

    /// <summary>Raised on any change of <see cref="Status"/>, from any thread.</summary>
    event Action<EnclosureStatus>? StatusChanged;
}
