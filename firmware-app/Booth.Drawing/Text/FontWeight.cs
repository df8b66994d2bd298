namespace Booth.Drawing;

/// <summary>The two weights of the design; the value is the one of OpenType.</summary>
public enum FontWeight
{
    Regular = 400,
    Bold = 700,
}
