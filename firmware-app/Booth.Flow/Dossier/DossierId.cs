namespace Booth.Flow;

/// <summary>SHA-256 of the code in lower-case hexadecimal: names a dossier without telling its code.</summary>
/// <param name="Value">64 characters, 0-9 a-f.</param>
public readonly record struct DossierId(string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
