using System.Text.RegularExpressions;

namespace Booth.Visitor;

/// <summary>Reads paper as a person with a phone does.</summary>
public static partial class Paper
{
    /// <summary>The text of the QR code on a sheet.</summary>
    public static async Task<string> ReadQrAsync(string sheetPng, CancellationToken stop)
    {
        var text = await ChildProcess.RunAsync(
            "zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", sheetPng], input: "",
                stop);
        return text.Trim();
    }

    /// <summary>The voucher's number on a slip: 12 digits, however they are spaced.</summary>
    public static string ReadVoucher(string slipFile)
    {
        var text = File.ReadAllText(slipFile);
        var match = VoucherNumber().Match(text);
        return match.Success
            ? string.Concat(match.Value.Where(char.IsAsciiDigit))
            : throw new VisitException($"{slipFile}: no voucher number on this slip:\n{text}");
    }

    [GeneratedRegex(@"(?<!\d)\d(?:[ -]*\d){11}(?![ -]*\d)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex VoucherNumber();
}
