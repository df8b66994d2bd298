namespace Booth.Portrait;

/// <summary>How the studio works: configuration, read once at start.</summary>
public sealed record PortraitOptions
{
    /// <summary>Threads of one network, 1..16. The face networks gain little from more than two.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>
    /// The portrait is cut from at least this share of the largest 35 x 45 window that the source
    /// holds, 0.2..1: the head of a visitor who sits too far away then measures less than 32 mm.
    /// </summary>
    public double MinWindowShare { get; init; } = 0.65;

    /// <summary>Throws <see cref="ArgumentException"/> with found and expected.</summary>
    public PortraitOptions Validated()
    {
        if (Threads is < 1 or > 16)
            throw new ArgumentException($"{nameof(Threads)} is {Threads}, expected 1..16");
        if (MinWindowShare is not (>= 0.2 and <= 1))
            throw new ArgumentException(
                $"{nameof(MinWindowShare)} is {MinWindowShare}, expected 0.2..1");
        return this;
    }
}
