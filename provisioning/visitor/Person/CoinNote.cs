using Booth.Control;

namespace Booth.Visitor;

/// <summary>What a visitor knows of one coin.</summary>
public sealed class CoinNote(int cents)
{
    private long landedAt;
    private long takesMs;

    /// <summary>What it is worth.</summary>
    public int Cents => cents;

    /// <summary>The acceptor said nothing of it, or took it: it may be in the booth.</summary>
    public bool MayBeIn { get; private set; } = true;

    private bool HasLanded { get; set; }

    /// <summary>The acceptor has answered: taken, or fallen through.</summary>
    public void Land(SimAnswer answer)
    {
        MayBeIn = answer.Answer.StartsWith("the acceptor took", StringComparison.Ordinal);
        (landedAt, takesMs) = (TimeProvider.System.GetTimestamp(), answer.TakesMs);
        HasLanded = true;
    }

    /// <summary>True when its last pulse was over by then: the booth must know it.</summary>
    public bool IsIn(long timestamp, TimeSpan margin) => HasLanded && MayBeIn
        && TimeProvider.System.GetElapsedTime(landedAt, timestamp)
            > TimeSpan.FromMilliseconds(takesMs) + margin;
}
