using System.Globalization;

namespace Booth.Drawing;

/// <summary>A colour in sRGB, not premultiplied.</summary>
public readonly record struct Colour(byte R, byte G, byte B, byte A = 255)
{
    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; } = new(0, 0, 0);

    public static Colour Transparent { get; } = new(0, 0, 0, 0);

    /// <summary>From "#RRGGBB"; throws <see cref="FormatException"/> otherwise.</summary>
    public static Colour FromHex(string hex)
    {
        if (hex.Length != 7 || hex[0] != '#')
        {
            throw new FormatException($"found '{hex}', expected '#RRGGBB'");
        }

        var value = int.Parse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture);
        return new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>The same colour, 0 (invisible) to 255 (solid).</summary>
    public Colour WithAlpha(byte alpha) => this with { A = alpha };

    /// <summary>Relative luminance by WCAG 2, 0 (black) to 1 (white); alpha is ignored.</summary>
    public double RelativeLuminance =>
        (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    /// <summary>Contrast ratio by WCAG 2, 1 (none) to 21 (black on white).</summary>
    public double ContrastWith(Colour other)
    {
        var (high, low) = (RelativeLuminance, other.RelativeLuminance);
        return (Math.Max(high, low) + 0.05) / (Math.Min(high, low) + 0.05);
    }

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
