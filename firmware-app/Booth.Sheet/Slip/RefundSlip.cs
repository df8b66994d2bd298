using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;
using Booth.Hal;

namespace Booth.Sheet;

/// <summary>The words of a refund voucher, for a printer of 42 letters a line.</summary>
internal static class RefundSlip
{
    public const int LineLength = 42;
    public const int LargeLineLength = 21;

    public static SlipDocument Compose(Voucher voucher, RefundCause cause, SheetTexts texts,
        BoothIdentity identity, DateTimeOffset at, int validMonths)
    {
        var lines = ImmutableArray.CreateBuilder<SlipLine>();
        Add(lines, identity.OperatorName);
        foreach (var line in identity.AddressLines)
        {
            Add(lines, line);
        }

        Add(lines, string.Format(texts.SlipBooth, identity.BoothId));
        AddGap(lines);
        AddLarge(lines, texts.SlipTitle);
        AddLarge(lines, texts.Amount(voucher.Amount));
        AddGap(lines);
        Add(lines, texts.SlipReasons[cause]);
        AddGap(lines);
        AddLarge(lines, string.Format(texts.SlipNumber, Grouped(voucher.Number)));
        AddGap(lines);
        Add(lines, string.Format(texts.SlipIssued, texts.Date(at), at.ToString("HH:mm")));
        Add(lines, string.Format(
            texts.SlipValid, validMonths, texts.Date(at.AddMonths(validMonths))));
        AddGap(lines);
        Add(lines, texts.SlipUse);
        AddGap(lines);
        Add(lines, string.Format(texts.SlipHelp, identity.SupportPhone));
        return new SlipDocument(lines.ToImmutable(), voucher.Number);
    }

    private static string Grouped(string number) =>
        string.Join(' ', number.Chunk(4).Select(group => new string(group)));

    private static void AddGap(ImmutableArray<SlipLine>.Builder lines) => lines.Add(new SlipLine(""));

    private static void Add(ImmutableArray<SlipLine>.Builder lines, string text) =>
        lines.AddRange(LineBreaks.Wrap(text, LineLength).Select(line => new SlipLine(line)));

    private static void AddLarge(ImmutableArray<SlipLine>.Builder lines, string text) =>
        lines.AddRange(LineBreaks.Wrap(text, LargeLineLength)
            .Select(line => new SlipLine(line, IsLarge: true)));
}
