using System.Text;

namespace Booth.Hal.Linux;

/// <summary>
/// A printer's table of letters: the number it is chosen by (ESC t) and the code page it is.
/// </summary>
/// <param name="Table">Argument of ESC t.</param>
/// <param name="CodePage">The code page of these letters.</param>
public sealed record EscPosCodePage(byte Table, int CodePage)
{
    /// <summary>Western Europe with the euro sign; Epson's number for it.</summary>
    public static EscPosCodePage Pc858 { get; } = new(19, 858);

    /// <summary>
    /// The bytes of a line. A letter that the table lacks is '?'; a control character is a space,
    /// so that no text can command the printer.
    /// </summary>
    public byte[] Encode(string line)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
            CodePage, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)
            ?? throw new ArgumentException($"found code page {CodePage}, expected one .NET knows");
        var bytes = encoding.GetBytes(line);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is < 0x20 or 0x7F)
                bytes[i] = (byte)' ';
        }

        return bytes;
    }
}
