namespace Booth.Flow;

/// <summary>How sure the number is.</summary>
public enum FindingKind
{
    /// <summary>Read from the picture.</summary>
    Measured,

    /// <summary>Inferred from proportions (the crown under the hair).</summary>
    Estimated,
}
