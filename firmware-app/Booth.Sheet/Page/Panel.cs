using Booth.Drawing;
using static Booth.Sheet.SheetGeometry;

namespace Booth.Sheet;

/// <summary>The tinted panel across the column that holds what matters most.</summary>
internal static class Panel
{
    /// <summary>Draws it; returns the room for texts inside.</summary>
    public static Box Draw(Canvas canvas, double top, double height)
    {
        var box = Column with { Y = Math.Round(top), Height = Math.Round(height) };
        canvas.FillBox(box, Palette.Tint);
        canvas.FillBox(box with { Width = Mm(1) }, Palette.Accent);
        return new Box(box.X + Mm(4), box.Y + Mm(2), box.Width - Mm(7), box.Height - Mm(4));
    }
}
