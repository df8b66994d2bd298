using System.Collections.Immutable;

namespace Booth.Flow;

/// <summary>What the devices say about the booth's ability to deliver.</summary>
/// <param name="Reasons">Why a sale could not be delivered; empty when it could. Sorted, distinct.</param>
/// <param name="SlipPrinterReady">False: refunds are shown on the screen instead of printed.</param>
public sealed record BoothHealth(
    ImmutableArray<OutOfServiceReason> Reasons, bool SlipPrinterReady)
{
    /// <summary>Everything works.</summary>
    public static BoothHealth Good { get; } = new([], SlipPrinterReady: true);

    /// <summary>True when a sale made now could be delivered.</summary>
    public bool CanDeliver => Reasons.IsDefaultOrEmpty;

    /// <inheritdoc />
    public bool Equals(BoothHealth? other) =>
        other is not null && SlipPrinterReady == other.SlipPrinterReady
        && Reasons.AsSpan().SequenceEqual(other.Reasons.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() =>
        Reasons.Aggregate(SlipPrinterReady ? 1 : 0, HashCode.Combine);
}
