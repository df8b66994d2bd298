namespace ReferenceCollector;

/// <summary>How far the collector's clock is moved.</summary>
/// <param name="OffsetS">Seconds ahead of the real time, within ten years.</param>
internal sealed record ClockQuestion(double OffsetS)
{
    public bool IsValid => Math.Abs(OffsetS) <= TimeSpan.FromDays(3653).TotalSeconds;
}
