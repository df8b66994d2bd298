using Booth.Drawing;
using Booth.Flow;

namespace Booth.Kiosk;

/// <content>Keys.</content>
internal sealed partial class Page
{
    private const int Columns = 4;
    private const double KeyIcon = 42;
    private const double KeyIconGap = 11;
    private const double FirstOfPair = 0.4;

    /// <summary>
    /// Draws the keys at the bottom: the last leads on and stands at the right (above the others
    /// on a tall screen). What is left between header and keys is returned.
    /// </summary>
    public Box Keys(params ReadOnlySpan<KeySpec> keys) => IsTall
        ? StackedKeys(BesideHeader, keys)
        : KeysInRow(BesideHeader, keys);

    /// <summary>Two keys side by side at the bottom of a column; the second leads on.</summary>
    public Box KeyPair(Box column, KeySpec first, KeySpec second)
    {
        var row = column with { Y = column.Bottom - TargetSide, Height = TargetSide };
        var above = KeyAsFirst(column, first);
        Key(row.CutLeft(row.Width * FirstOfPair, Gap).Right, second);
        return above;
    }

    /// <summary>
    /// One key where the first of a pair stands, and nothing where the second would be.
    /// </summary>
    public Box KeyAsFirst(Box column, KeySpec key)
    {
        var row = column with { Y = column.Bottom - TargetSide, Height = TargetSide };
        Key(row.CutLeft(row.Width * FirstOfPair, Gap).Left, key);
        return Above(column, row.Y);
    }

    /// <summary>One key at the bottom of a column, as wide as the column.</summary>
    public Box KeyBelow(Box column, KeySpec key)
    {
        var row = column with { Y = column.Bottom - TargetSide, Height = TargetSide };
        Key(row, key);
        return Above(column, row.Y);
    }

    /// <summary>The body of a screen without keys.</summary>
    public Box NoKeys() => BesideHeader;

    /// <summary>One key.</summary>
    public void Key(Box box, KeySpec key)
    {
        var label = Texts[key.TextKey];
        var colour = key switch
        {
            { IsOff: true } => Palette.QuietInk,
            { IsPrimary: true } => Palette.OnAccent,
            _ => Palette.Ink,
        };
        KeyGround(box, key);
        KeyLabel(box, label, key.Icon, Type.Key with { Colour = colour });
        if (!key.IsOff)
            Target(box, new SessionInput.Pressed(key.Button), label, key.IsPrimary);
    }

    private void KeyGround(Box box, KeySpec key)
    {
        Fill(box, key switch
        {
            { IsOff: true } => Palette.Ground,
            { IsPrimary: true } => Palette.Accent,
            _ => Palette.Card,
        });
        if (key.IsOff)
            DashedOutline(box, Palette.Edge);
        else if (!key.IsPrimary)
            Outline(box, Palette.Edge);
    }

    /// <summary>Icon and text in the middle, as one; long words set smaller.</summary>
    public void KeyLabel(Box box, string label, Icon icon, TextStyle style)
    {
        var room = box.Inset(12, 6);
        var textRoom = room.Width - KeyIcon - KeyIconGap;
        var tied = Tied(label);
        var set = Fitting(tied, room with { Width = textRoom }, Set(label, style));
        var text = Canvas.MeasureText(tied, set, textRoom);
        var left = room.X + Math.Max(0, (room.Width - (KeyIcon + KeyIconGap + text.Width)) / 2);
        Draw(icon, new Box(left, box.CentreY - (KeyIcon / 2), KeyIcon, KeyIcon), style.Colour);
        Say(label, new Box(left + KeyIcon + KeyIconGap, room.Y, Math.Min(text.Width + 1, textRoom),
            room.Height), style, VerticalAlign.Middle);
    }

    private Box KeysInRow(Box area, ReadOnlySpan<KeySpec> keys)
    {
        var width = (area.Width - ((Columns - 1) * Gap)) / Columns;
        var y = area.Bottom - TargetSide;
        for (var at = 0; at < keys.Length - 1; at++)
            Key(new Box(area.X + (at * (width + Gap)), y, width, TargetSide), keys[at]);

        if (keys.Length > 0)
        {
            var last = keys[^1].IsPrimary && keys.Length < Columns ? (2 * width) + Gap : width;
            var x = keys.Length == 1 && !keys[0].IsPrimary ? area.X : area.Right - last;
            Key(new Box(x, y, last, TargetSide), keys[^1]);
        }

        return Above(area, y);
    }

    /// <summary>From the bottom: rows of two, then the key that leads on over the whole width.</summary>
    private Box StackedKeys(Box area, ReadOnlySpan<KeySpec> keys)
    {
        if (keys.Length == 2 && keys[1].IsPrimary)
            return KeyPair(area, keys[0], keys[1]);

        var y = area.Bottom + Gap;
        var others = keys.Length > 0 && keys[^1].IsPrimary ? keys.Length - 1 : keys.Length;
        for (var at = 0; at < others; at += 2)
        {
            y -= TargetSide + Gap;
            var row = new Box(area.X, y, area.Width, TargetSide);
            var inRow = Math.Min(2, others - at);
            for (var column = 0; column < inRow; column++)
                Key(row.Column(column, inRow, Gap), keys[at + column]);
        }

        if (others < keys.Length)
        {
            y -= TargetSide + Gap;
            Key(new Box(area.X, y, area.Width, TargetSide), keys[^1]);
        }

        return Above(area, y);
    }

    private static Box Above(Box area, double y) => area with { Height = y - Gap - area.Y };
}
