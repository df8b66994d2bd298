namespace Booth.Flow;

/// <summary>Digits of a maintenance PIN while they are typed; never printed.</summary>
/// <param name="Value">'0'..'9', at most <see cref="PinRules.MostDigits"/>.</param>
public readonly record struct PinDigits(string Value)
{
    /// <summary>Nothing typed.</summary>
    public static PinDigits None { get; } = new("");

    /// <summary>How many were typed.</summary>
    public int Count => Value.Length;

    /// <inheritdoc />
    public override string ToString() => "<redacted>";
}
