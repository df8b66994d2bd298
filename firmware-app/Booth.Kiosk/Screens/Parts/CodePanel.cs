using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>A code or a voucher's number to be copied: large, in groups of four, with a title.</summary>
internal static class CodePanel
{
    private const int Group = 4;
    private const int GroupsInTallRow = 3;
    private const double TitleHeight = 44;
    private const double CellHeight = 92;
    private const double CellGap = 14;
    private const double Inset = 24;

    public static double HeightFor(Page page, int length) => Inset + TitleHeight
        + (RowsFor(page, length) * (CellHeight + CellGap));

    /// <summary>Draws the characters; no text longer than a group is made of them.</summary>
    public static void Draw(Page page, Box box, string title, ReadOnlySpan<char> characters)
    {
        page.Fill(box, Palette.Tint);
        var (top, cells) = box.Inset(Inset, Inset / 2).CutTop(TitleHeight, 6);
        page.Say(title, top, Type.SmallStrong);
        var groups = Groups(characters);
        page.LeftToRight(cells, () => Cells(page, cells, groups));
    }

    private static string[] Groups(ReadOnlySpan<char> characters)
    {
        var groups = new string[GroupsOf(characters.Length)];
        for (var at = 0; at < groups.Length; at++)
            groups[at] = characters[(at * Group)..Math.Min((at + 1) * Group, characters.Length)]
                .ToString();

        return groups;
    }

    private static void Cells(Page page, Box cells, string[] groups)
    {
        var columns = groups.Length / (page.IsTall ? RowsOf(groups.Length) : 1);
        for (var at = 0; at < groups.Length; at++)
        {
            var row = cells with
            {
                Y = cells.Y + (at / columns * (CellHeight + CellGap)),
                Height = CellHeight,
            };
            var cell = row.Column(at % columns, columns, CellGap);
            page.Fill(cell, Palette.Card, 10);
            page.Say(groups[at], cell, Type.Code(58), VerticalAlign.Middle);
        }
    }

    private static int GroupsOf(int length) => (length + Group - 1) / Group;

    private static int RowsFor(Page page, int length) =>
        page.IsTall ? RowsOf(GroupsOf(length)) : 1;

    private static int RowsOf(int groups) => (groups + GroupsInTallRow - 1) / GroupsInTallRow;
}
