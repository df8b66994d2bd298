namespace Booth.Flow;

/// <summary>What the machine knows of one visitor's stay. No personal data.</summary>
/// <param name="Language">The language on the screen.</param>
/// <param name="Service">What was chosen; null before the choice.</param>
/// <param name="Credit">Credit on hand, as the ledger has it.</param>
/// <param name="TriesUsed">Shots taken, 0..<see cref="SessionRules.MaxTries"/>.</param>
public sealed record Visit(LanguageTag Language, Service? Service, Money Credit, int TriesUsed)
{
    /// <summary>
    /// Exposures in a row that gave no picture, 0..<see cref="SessionRules.MaxTries"/>.
    /// </summary>
    public int ShotsFailed { get; init; }

    /// <summary>A visitor who has done nothing yet.</summary>
    public static Visit Begin(LanguageTag language, Money credit) => new(language, null, credit, 0);
}
