using System.Diagnostics;
using static Booth.Drawing.TurboJpeg;

namespace Booth.Drawing;

/// <summary>
/// JPEG to pixels and back through libjpeg-turbo. Any thread. Files from a camera or a stranger
/// are bounded before they are decoded, and refused when any part of the picture is missing: an ID
/// photo is complete or it is nothing.
/// </summary>
public static class JpegCodec
{
    /// <summary>The widest and highest picture that is read, pixels.</summary>
    public const int MaxSidePx = 20_000;

    /// <summary>The largest picture that is read, pixels.</summary>
    public const int MaxPixels = 200_000_000;

    /// <summary>The longest file that is read, bytes.</summary>
    public const int MaxFileBytes = 128 * 1024 * 1024;

    // Written by many webcams behind every frame; all pixels are there when it is said.
    private const string HarmlessWarning = "extraneous bytes before marker 0xd9";

    /// <summary>Bytes one pixel takes in memory.</summary>
    public static int BytesPerPixel(JpegPixels format) => format switch
    {
        JpegPixels.Rgb24 => 3,
        JpegPixels.Bgrx32 => 4,
        JpegPixels.Gray8 => 1,
        _ => throw new UnreachableException($"pixel format {format}"),
    };

    /// <summary>Reads the size without decoding.</summary>
    /// <exception cref="JpegException">
    /// Not a JPEG, too large, or of a kind no camera makes.
    /// </exception>
    public static JpegHeader ReadHeader(ReadOnlySpan<byte> jpeg)
    {
        using var decoder = Open(tjInitDecompress());
        return ReadHeader(decoder, jpeg);
    }

    /// <summary>
    /// Decodes into <paramref name="pixels"/>, scaled by <paramref name="eighths"/>/8 while
    /// decoding (4 is half the width and height, and about three times as fast).
    /// </summary>
    /// <param name="jpeg">The whole file.</param>
    /// <param name="pixels">At least <see cref="JpegHeader.ByteCount"/> bytes.</param>
    /// <param name="format">How the pixels shall lie.</param>
    /// <param name="eighths">1..8.</param>
    /// <returns>The header; what was filled is its scaled size.</returns>
    /// <exception cref="JpegException">
    /// As <see cref="ReadHeader(ReadOnlySpan{byte})"/>, or damaged.
    /// </exception>
    public static JpegHeader Decode(
        ReadOnlySpan<byte> jpeg, Span<byte> pixels, JpegPixels format, int eighths = 8)
    {
        CheckEighths(eighths);
        using var decoder = Open(tjInitDecompress());
        var header = ReadHeader(decoder, jpeg);
        var needed = header.ByteCount(format, eighths);
        if (pixels.Length < needed)
            throw new ArgumentException($"found {pixels.Length} bytes, expected {needed}", nameof(pixels));

        Decode(decoder, jpeg, pixels, header, format, eighths);
        return header;
    }

    /// <summary>The most bytes that encoding can give.</summary>
    public static int MaxEncodedBytes(int width, int height, JpegPixels format)
    {
        CheckSize(width, height);
        return checked((int)tjBufSize(width, height, Subsampling(format)));
    }

    /// <summary>Encodes into <paramref name="jpeg"/> and leaves no copy elsewhere.</summary>
    /// <param name="pixels">Rows without padding.</param>
    /// <param name="width">Pixels, 1..20,000.</param>
    /// <param name="height">Pixels, 1..20,000.</param>
    /// <param name="format">How the pixels lie.</param>
    /// <param name="quality">1..100; colour is stored at half resolution (4:2:0).</param>
    /// <param name="jpeg">At least <see cref="MaxEncodedBytes"/> bytes.</param>
    /// <returns>Bytes written.</returns>
    public static int Encode(
        ReadOnlySpan<byte> pixels, int width, int height, JpegPixels format, int quality,
        Span<byte> jpeg)
    {
        CheckSize(width, height);
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        var needed = (long)width * height * BytesPerPixel(format);
        if (pixels.Length < needed)
            throw new ArgumentException($"found {pixels.Length} bytes, expected {needed}", nameof(pixels));

        var room = MaxEncodedBytes(width, height, format);
        if (jpeg.Length < room)
            throw new ArgumentException($"found {jpeg.Length} bytes, expected {room}", nameof(jpeg));

        return Compress(pixels, width, height, format, quality, jpeg);
    }

    /// <summary>Encodes into a new array.</summary>
    public static byte[] Encode(
        ReadOnlySpan<byte> pixels, int width, int height, JpegPixels format, int quality)
    {
        var room = GC.AllocateUninitializedArray<byte>(
            MaxEncodedBytes(width, height, format), pinned: true);
        try
        {
            var length = Encode(pixels, width, height, format, quality, room);
            return room.AsSpan(0, length).ToArray();
        }
        finally
        {
            Array.Clear(room);
        }
    }

    private static unsafe JpegHeader ReadHeader(TurboJpegHandle decoder, ReadOnlySpan<byte> jpeg)
    {
        CheckFile(jpeg);
        fixed (byte* file = jpeg)
        {
            var result = tjDecompressHeader3(
                decoder, file, (nuint)jpeg.Length, out var width, out var height, out _, out var space);
            if (result != 0 && tjGetErrorCode(decoder) != TJERR_WARNING)
                throw HeaderFailure(LastError(decoder));

            if (space is TJCS_CMYK or TJCS_YCCK)
                throw new JpegException(
                    JpegProblem.Unsupported, "found a CMYK picture, expected grey or colour from a camera");

            if (width < 1 || height < 1)
                throw HeaderFailure($"found {width} x {height} px");

            if (width > MaxSidePx || height > MaxSidePx || (long)width * height > MaxPixels)
                throw TooLarge($"{width} x {height} px", $"at most {MaxSidePx} px a side and {MaxPixels} px");

            return new JpegHeader(width, height, space == TJCS_GRAY);
        }
    }

    private static void CheckFile(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg.Length > MaxFileBytes)
            throw TooLarge($"{jpeg.Length} bytes", $"at most {MaxFileBytes}");

        if (jpeg.Length < 4 || jpeg[0] != 0xFF || jpeg[1] != 0xD8)
            throw new JpegException(
                JpegProblem.NotJpeg, $"found {jpeg.Length} bytes that do not start with FF D8, expected a JPEG file");
    }

    // Two passes only for files with the harmless warning: the first stops at the first warning of
    // any kind, so that the second may ignore what the first has named.
    private static void Decode(
        TurboJpegHandle decoder, ReadOnlySpan<byte> jpeg, Span<byte> pixels, JpegHeader header,
        JpegPixels format, int eighths)
    {
        if (TryDecode(decoder, jpeg, pixels, header, format, eighths, TJFLAG_STOPONWARNING, out var reason))
            return;

        if (reason.Contains(HarmlessWarning, StringComparison.Ordinal)
            && (TryDecode(decoder, jpeg, pixels, header, format, eighths, 0, out reason)
                || reason.Contains(HarmlessWarning, StringComparison.Ordinal)))
            return;

        pixels.Clear();
        throw new JpegException(
            JpegProblem.Damaged, $"found a damaged picture ({reason}), expected a complete JPEG file");
    }

    private static unsafe bool TryDecode(
        TurboJpegHandle decoder, ReadOnlySpan<byte> jpeg, Span<byte> pixels, JpegHeader header,
        JpegPixels format, int eighths, int flags, out string reason)
    {
        var (width, height) = (header.ScaledWidth(eighths), header.ScaledHeight(eighths));
        fixed (byte* file = jpeg)
        fixed (byte* target = pixels)
        {
            var result = tjDecompress2(
                decoder, file, (nuint)jpeg.Length, target, width, width * BytesPerPixel(format),
                height, NativeFormat(format), flags | TJFLAG_LIMITSCANS);
            reason = result == 0 ? "" : LastError(decoder);
            return result == 0;
        }
    }

    private static unsafe int Compress(
        ReadOnlySpan<byte> pixels, int width, int height, JpegPixels format, int quality,
        Span<byte> jpeg)
    {
        using var encoder = Open(tjInitCompress());
        fixed (byte* source = pixels)
        fixed (byte* target = jpeg)
        {
            var buffer = target;
            var size = (nuint)jpeg.Length;
            var result = tjCompress2(
                encoder, source, width, width * BytesPerPixel(format), height, NativeFormat(format),
                ref buffer, ref size, Subsampling(format), quality, TJFLAG_NOREALLOC);
            if (result != 0)
                throw new InvalidOperationException($"tjCompress2: {LastError(encoder)}");

            return checked((int)size);
        }
    }

    private static TurboJpegHandle Open(TurboJpegHandle handle) =>
        handle.IsInvalid ? throw new InvalidOperationException("libturbojpeg gave no handle") : handle;

    private static JpegException HeaderFailure(string reason)
    {
        var unsupported = reason.Contains("nsupported", StringComparison.Ordinal);
        return new JpegException(
            unsupported ? JpegProblem.Unsupported : JpegProblem.NotJpeg,
            $"found a header that cannot be read ({reason}), expected an 8-bit JPEG from a camera");
    }

    private static JpegException TooLarge(string found, string expected) =>
        new(JpegProblem.TooLarge, $"found {found}, expected {expected}");

    private static void CheckEighths(int eighths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(eighths, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(eighths, 8);
    }

    private static void CheckSize(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, MaxSidePx);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, MaxSidePx);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)width * height, MaxPixels);
    }

    private static int NativeFormat(JpegPixels format) => format switch
    {
        JpegPixels.Rgb24 => TJPF_RGB,
        JpegPixels.Bgrx32 => TJPF_BGRX,
        JpegPixels.Gray8 => TJPF_GRAY,
        _ => throw new UnreachableException($"pixel format {format}"),
    };

    private static int Subsampling(JpegPixels format) =>
        format == JpegPixels.Gray8 ? TJSAMP_GRAY : TJSAMP_420;
}
