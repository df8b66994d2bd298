namespace Booth.ScreenBench;

/// <summary>What one frame took, milliseconds.</summary>
/// <param name="PaintMs">Processor time of the drawing.</param>
/// <param name="HandOverMs">Processor time of finding and copying what changed.</param>
/// <param name="ShowMs">Processor time of SDL's thread: decoding, upload, rendering.</param>
/// <param name="ClockMs">On the clock, from the drawing's start until it is on the glass.</param>
internal readonly record struct Cost(
    double PaintMs, double HandOverMs, double ShowMs, double ClockMs)
{
    public double DrawMs => PaintMs + HandOverMs;
}
