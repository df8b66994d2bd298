using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>Cutting a box into parts.</summary>
internal static class BoxCuts
{
    /// <summary>The part at the left and the rest, with a gap between.</summary>
    public static (Box Left, Box Right) CutLeft(this Box box, double width, double gap) => (
        box with { Width = width },
        box with { X = box.X + width + gap, Width = box.Width - width - gap });

    /// <summary>The part at the top and the rest, with a gap between.</summary>
    public static (Box Top, Box Bottom) CutTop(this Box box, double height, double gap) => (
        box with { Height = height },
        box with { Y = box.Y + height + gap, Height = box.Height - height - gap });

    /// <summary>One of several equal columns.</summary>
    public static Box Column(this Box box, int at, int count, double gap)
    {
        var width = (box.Width - ((count - 1) * gap)) / count;
        return box with { X = box.X + (at * (width + gap)), Width = width };
    }

    /// <summary>One of several equal rows.</summary>
    public static Box Row(this Box box, int at, int count, double gap)
    {
        var height = (box.Height - ((count - 1) * gap)) / count;
        return box with { Y = box.Y + (at * (height + gap)), Height = height };
    }

    /// <summary>The part of a height in the middle.</summary>
    public static Box Middle(this Box box, double height) =>
        box with { Y = box.CentreY - (height / 2), Height = height };
}
