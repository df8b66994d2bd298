using Booth.Drawing;

namespace Booth.Sheet;

/// <summary>Black ink, one accent, and their light relatives.</summary>
internal static class Palette
{
    public static Colour Ink { get; } = Colour.FromHex("#15222B");

    public static Colour Muted { get; } = Colour.FromHex("#44545F");

    public static Colour Accent { get; } = Colour.FromHex("#0B5A60");

    public static Colour Tint { get; } = Colour.FromHex("#E9F2F2");

    public static Colour Rule { get; } = Colour.FromHex("#B9C6CA");

    public static Colour Mark { get; } = Colour.FromHex("#7A8890");
}
