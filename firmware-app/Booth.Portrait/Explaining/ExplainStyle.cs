using System.Diagnostics;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>The colours of an explained picture. Every colour stands beside a word.</summary>
internal static class ExplainStyle
{
    public static Colour Paper { get; } = new(250, 250, 250);

    public static Colour Ink { get; } = new(28, 28, 28);

    public static Colour Quiet { get; } = new(100, 100, 100);

    public static Colour Rule { get; } = new(222, 222, 222);

    public static Colour Mesh { get; } = new(80, 220, 255);

    public static Colour Eye { get; } = new(255, 230, 60);

    public static Colour Found { get; } = new(90, 150, 255);

    public static Colour Crop { get; } = new(255, 255, 255);

    public static Colour AxisX { get; } = new(255, 80, 80);

    public static Colour AxisY { get; } = new(80, 230, 110);

    public static Colour AxisZ { get; } = new(110, 160, 255);

    public static Colour Of(FindingResult result) => result switch
    {
        FindingResult.Pass => new(16, 116, 60),
        FindingResult.Warn => new(166, 92, 0),
        FindingResult.Fail => new(190, 24, 24),
        _ => throw new UnreachableException($"result {result}"),
    };
}
