using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>An input that keeps its edges until they are read.</summary>
public interface IInputLine : IDisposable
{
    /// <summary>Raised from the line's thread when edges wait, or when the line is gone.</summary>
    event Action? Ready;

    /// <summary>Starts raising <see cref="Ready"/>.</summary>
    void Start();

    /// <summary>The level now: true when active.</summary>
    /// <exception cref="IOException">The line is gone.</exception>
    bool Read();

    /// <summary>
    /// The next edge, without waiting. False means that no edge happened up to the moment before
    /// the call. Sequence numbers of a line begin at 1.
    /// </summary>
    /// <exception cref="IOException">The line is gone.</exception>
    bool TryReadEdge(out PulseEdge edge);
}
