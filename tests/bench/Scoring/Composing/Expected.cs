namespace Booth.Scoring;

/// <summary>What the administration would say of a strength of a defect.</summary>
internal enum Expected
{
    /// <summary>Nobody would mind: the picture must pass.</summary>
    Pass,

    /// <summary>People would differ: shown, not scored.</summary>
    Either,

    /// <summary>Clearly wrong: must be refused.</summary>
    Refuse,
}
