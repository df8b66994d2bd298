namespace Booth.Configuration;

/// <summary>One thing that is wrong in a configuration file.</summary>
/// <param name="Path">Where, as a JSON path: "$.tariff.ephoto_cents".</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What may stand there.</param>
public sealed record ConfigurationError(string Path, string Found, string Expected)
{
    /// <inheritdoc />
    public override string ToString() => $"{Path}: found {Found}, expected {Expected}";
}
