namespace Booth.Flow;

/// <summary>
/// Groups the edges of a pulse line into coins. Pure: an edge or the time goes in, the next state
/// and perhaps a finished group come out.
/// </summary>
/// <remarks>
/// Lost edges spoil the group that is open and the one that begins, since nobody knows to which of
/// them they belonged. A pulse counts only when the line has been quiet for the debounce time after
/// it, so the last pulse is kept apart until then.
/// <para>
/// The kernel stamps an edge at once but asks a moment later which way it went. An edge that says
/// what the edge before it said is therefore what was over before the kernel looked: noise, or,
/// where the limits leave room for it, a pulse or a gap that nobody saw; then the coin is spoilt.
/// </para>
/// </remarks>
public sealed record PulseTrain
{
    private uint? lastSequence;
    private TimeSpan lastEdgeAt = TimeSpan.MinValue;
    private TimeSpan? riseAt;
    private TimeSpan? fallAt;
    private TimeSpan? doubtInPulseAt;
    private TimeSpan? doubtInGapAt;
    private TimeSpan endAt;
    private int pulses;
    private double shortestMs;
    private double longestMs;
    private bool isOpen;
    private bool isSpoilt;
    private int eventsLost;

    private PulseTrain()
    {
    }

    /// <summary>A silent line.</summary>
    public static PulseTrain Silent { get; } = new();

    /// <summary>
    /// A silent line whose last edge had this number, so that even its very first edges are missed.
    /// </summary>
    /// <param name="sequence">0 for a line that was just opened: the kernel counts from 1.</param>
    public static PulseTrain SilentAfter(uint sequence) => new() { lastSequence = sequence };

    /// <summary>
    /// Since when the line is active; null when it is not. Long activity is a jam.
    /// </summary>
    public TimeSpan? ActiveSince => fallAt is null ? riseAt : null;

    /// <summary>
    /// When <see cref="OnTime"/> must be called to finish the group; null when none is open.
    /// </summary>
    /// <param name="limits">The acceptor's timing.</param>
    public TimeSpan? ClosesAt(CoinLimits limits)
    {
        if (!isOpen || ActiveSince is not null)
            return null;

        var end = fallAt is { } fall && !IsNoise(limits) ? fall : endAt;
        return end + TimeSpan.FromMilliseconds(limits.GroupGapMs);
    }

    /// <summary>Takes an edge.</summary>
    /// <param name="edge">In the order in which the kernel reports them.</param>
    /// <param name="limits">The acceptor's timing.</param>
    /// <returns>
    /// The next state, and the group that this edge's silence before it has finished.
    /// </returns>
    public (PulseTrain Next, PulseGroup? Group) OnEdge(PulseEdge edge, CoinLimits limits)
    {
        var isBounce = IsBounce(edge, limits);
        var settled = isBounce || fallAt is null ? this : CountPending(limits);
        var lost = settled.LostBefore(edge, limits);
        var noted = lost == 0 ? settled : settled.Lose(lost) with
        {
            isOpen = true,
            endAt = isOpen && !Repeats(edge) ? settled.endAt : edge.At,
        };
        var (ready, group) = noted.OnTime(edge.At, limits);
        var open = ready with
        {
            lastSequence = edge.Sequence,
            lastEdgeAt = edge.At,
            endAt = ready.isOpen ? ready.endAt : edge.At,
            isOpen = true,
            isSpoilt = ready.isSpoilt || lost > 0 || edge.At < lastEdgeAt,
        };
        return (lost == 0 && Repeats(edge) ? open.Repeat(edge, isBounce)
            : edge.IsActive ? open.Rise(edge.At, limits) : open.Fall(edge.At), group);
    }

    /// <summary>Tells the time; finishes the group when the line was silent long enough.</summary>
    /// <param name="now">Monotonic.</param>
    /// <param name="limits">The acceptor's timing.</param>
    public (PulseTrain Next, PulseGroup? Group) OnTime(TimeSpan now, CoinLimits limits)
    {
        if (ClosesAt(limits) is not { } closesAt || now < closesAt)
            return (this, null);

        var whole = CountPending(limits).LoseWhatTheEndHides(limits);
        var next = new PulseTrain
        {
            lastSequence = lastSequence,
            lastEdgeAt = lastEdgeAt,
            doubtInGapAt = doubtInGapAt,
        };
        var isCoin = whole.pulses > 0 || whole.isSpoilt;
        return (next, isCoin ? whole.ToGroup() : null);
    }

    /// <summary>
    /// The line is gone (unplugged, reopened): what is open can no longer be read, and says so.
    /// </summary>
    /// <param name="now">Monotonic.</param>
    public (PulseTrain Next, PulseGroup? Group) OnLineLost(TimeSpan now) => isOpen
        ? (Silent, (this with { isSpoilt = true, endAt = now }).ToGroup())
        : (Silent, null);

    // Of a line that was never read nobody knows what it was before its first edge.
    private long LostBefore(PulseEdge edge, CoinLimits limits)
    {
        var gap = lastSequence is { } last ? unchecked(edge.Sequence - last - 1) : 0;
        var doubtAt = edge.IsActive ? doubtInPulseAt : doubtInGapAt;
        var isUnsure = lastSequence is null
            || (edge.At - doubtAt)?.TotalMilliseconds <= limits.MaxGapMs + limits.MaxPulseMs;
        return gap > 0 ? gap : Repeats(edge) && isUnsure && !IsBounce(edge, limits) ? 1 : 0;
    }

    private bool Repeats(PulseEdge edge) =>
        edge.IsActive ? ActiveSince is not null : ActiveSince is null;

    private bool IsBounce(PulseEdge edge, CoinLimits limits) =>
        lastEdgeAt > TimeSpan.MinValue
        && Math.Abs((edge.At - lastEdgeAt).TotalMilliseconds) < limits.DebounceMs;

    private PulseTrain Lose(long events) => this with
    {
        eventsLost = (int)Math.Min(int.MaxValue, eventsLost + events),
        isSpoilt = true,
        doubtInPulseAt = null,
        doubtInGapAt = null,
    };

    private PulseTrain Repeat(PulseEdge edge, bool isBounce) => isBounce
        ? this with { fallAt = fallAt is null ? null : edge.At }
        : edge.IsActive ? this with { doubtInPulseAt = edge.At } : this with { doubtInGapAt = edge.At };

    private PulseTrain Rise(TimeSpan at, CoinLimits limits)
    {
        var isBounce = fallAt is { } fall && (at - fall).TotalMilliseconds < limits.DebounceMs;
        return isBounce
            ? this with { fallAt = null }
            : CountPending(limits) with { riseAt = at, fallAt = null };
    }

    private PulseTrain Fall(TimeSpan at) =>
        riseAt is null ? this with { endAt = at } : this with { fallAt = at };

    private bool IsNoise(CoinLimits limits) =>
        riseAt is { } rise && fallAt is { } fall
        && (fall - rise).TotalMilliseconds < limits.DebounceMs;

    private PulseTrain CountPending(CoinLimits limits)
    {
        if (riseAt is not { } rise || fallAt is not { } fall || IsNoise(limits))
            return this with { riseAt = null, fallAt = null };

        var widthMs = (fall - rise).TotalMilliseconds;
        var gapMs = (rise - endAt).TotalMilliseconds;
        var gapFits = pulses == 0 || (gapMs >= limits.MinGapMs && gapMs <= limits.MaxGapMs);
        var known = HidesInGap(rise, limits) || HidesInPulse(rise, fall, limits) ? Lose(1) : this;
        return known with
        {
            riseAt = null,
            fallAt = null,
            doubtInPulseAt = null,
            doubtInGapAt = null,
            endAt = fall,
            pulses = Math.Min(pulses + 1, CoinLimits.MaxPulses + 1),
            shortestMs = pulses == 0 ? widthMs : Math.Min(shortestMs, widthMs),
            longestMs = Math.Max(longestMs, widthMs),
            isSpoilt = known.isSpoilt || !gapFits || pulses == CoinLimits.MaxPulses,
        };
    }

    // A doubt has the time of the last edge that the kernel did not tell apart: the end of what it
    // hid, which was a pulse where there is room for one, and a gap before and behind it.
    private bool HidesInGap(TimeSpan rise, CoinLimits limits) => doubtInGapAt is { } doubt
        && (rise - doubt).TotalMilliseconds is var behindMs
        && behindMs >= limits.MinGapMs && behindMs <= limits.MaxGapMs
        && (pulses == 0 || HasRoomFor(doubt, limits));

    private bool HidesInPulse(TimeSpan rise, TimeSpan fall, CoinLimits limits) =>
        doubtInPulseAt is { } doubt
        && (doubt - rise).TotalMilliseconds >= limits.MinPulseMs + limits.MinGapMs
        && (fall - doubt).TotalMilliseconds >= limits.MinPulseMs;

    private PulseTrain LoseWhatTheEndHides(CoinLimits limits) =>
        doubtInGapAt is { } doubt && pulses > 0 && HasRoomFor(doubt, limits) ? Lose(1) : this;

    private bool HasRoomFor(TimeSpan doubt, CoinLimits limits) =>
        (doubt - endAt).TotalMilliseconds >= limits.MinGapMs + limits.MinPulseMs;

    private PulseGroup ToGroup() =>
        new(isSpoilt ? 0 : pulses, shortestMs, longestMs, endAt, eventsLost);
}
