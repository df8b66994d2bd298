using System.Text;

namespace Booth.Hal.Linux;

/// <summary>A slip as the bytes of an ESC/POS printer. Pure.</summary>
public static class EscPosEncoder
{
    private const byte LineFeed = 0x0A;

    // Dots a module: 6 of 203 dpi is 0.75 mm, which a phone reads at arm's length.
    private const byte QrModuleDots = 6;

    /// <summary>Text, QR and cut.</summary>
    /// <param name="slip">At most 40 lines; a QR of at most 512 bytes.</param>
    /// <param name="codePage">The printer's letters.</param>
    public static byte[] Encode(SlipDocument slip, EscPosCodePage codePage)
    {
        using var bytes = new MemoryStream();
        bytes.Write(EscPosCommand.Initialise);
        bytes.Write([0x1B, 0x74, codePage.Table]);
        foreach (var line in slip.Lines)
        {
            bytes.Write(line.IsLarge ? EscPosCommand.DoubleSize : EscPosCommand.NormalSize);
            bytes.Write(codePage.Encode(line.Text));
            bytes.WriteByte(LineFeed);
        }

        if (slip.Qr is { } qr)
            WriteQr(bytes, Encoding.UTF8.GetBytes(qr));

        bytes.Write(EscPosCommand.FeedAndCut);
        return bytes.ToArray();
    }

    // GS ( k, functions 165 (model 2), 167 (size), 169 (correction M), 180 (store), 181 (print).
    private static void WriteQr(MemoryStream bytes, byte[] content)
    {
        if (content.Length is 0 or > 512)
            throw new ArgumentException($"found a QR of {content.Length} bytes, expected 1..512");

        bytes.Write(EscPosCommand.Centre);
        Write(bytes, [0x31, 0x41, 0x32, 0x00]);
        Write(bytes, [0x31, 0x43, QrModuleDots]);
        Write(bytes, [0x31, 0x45, 0x31]);
        Write(bytes, [0x31, 0x50, 0x30, .. content]);
        Write(bytes, [0x31, 0x51, 0x30]);
        bytes.Write(EscPosCommand.Left);
    }

    private static void Write(MemoryStream bytes, ReadOnlySpan<byte> function)
    {
        bytes.Write([0x1D, 0x28, 0x6B, (byte)function.Length, (byte)(function.Length >> 8)]);
        bytes.Write(function);
    }
}
