namespace Booth.Flow;

/// <summary>How the screen is laid out and heard, and whether its own page lies over the screen.</summary>
/// <param name="IsLowered">Everything that is touched stands in the lower part of the panel.</param>
/// <param name="IsSpoken">Screens are read aloud.</param>
public sealed record Access(bool IsLowered, bool IsSpoken)
{
    /// <summary>The page of languages and access lies over the screen of the state.</summary>
    public bool PanelShown { get; init; }

    /// <summary>When it was last changed; nobody there for a while undoes it.</summary>
    public TimeSpan ChangedAt { get; init; }
}
