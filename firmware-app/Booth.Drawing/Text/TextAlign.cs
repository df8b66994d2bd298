namespace Booth.Drawing;

/// <summary>Where a line stands. Start is left, but right in a right-to-left text.</summary>
public enum TextAlign
{
    Start,
    Centre,
    End,
}
