namespace Booth.Simulation.Tests;

/// <summary>The fleet's broker and the way to it.</summary>
internal sealed class Broker
{
    /// <summary>How it behaves.</summary>
    public enum Mood
    {
        Well,
        Away,
        Flapping,
    }

    /// <summary>How it behaves now.</summary>
    public Mood Now { get; set; }
}
