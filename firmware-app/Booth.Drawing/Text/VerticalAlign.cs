namespace Booth.Drawing;

/// <summary>Where a paragraph stands in its box.</summary>
public enum VerticalAlign
{
    Top,
    Middle,
    Bottom,
}
