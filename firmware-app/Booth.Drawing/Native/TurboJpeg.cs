using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Booth.Drawing;

/// <summary>
/// turbojpeg.h of libjpeg-turbo 2.1 (Debian 12, libturbojpeg0): names, types and values unchanged.
/// https://libjpeg-turbo.org/Documentation/Documentation
/// </summary>
internal static unsafe partial class TurboJpeg
{
    public const int TJPF_RGB = 0;
    public const int TJPF_BGRX = 3;
    public const int TJPF_GRAY = 6;

    public const int TJSAMP_420 = 2;
    public const int TJSAMP_GRAY = 3;

    public const int TJCS_GRAY = 2;
    public const int TJCS_CMYK = 3;
    public const int TJCS_YCCK = 4;

    public const int TJFLAG_NOREALLOC = 1024;
    public const int TJFLAG_STOPONWARNING = 8192;
    public const int TJFLAG_LIMITSCANS = 32768;

    public const int TJERR_WARNING = 0;

    private const string Library = "libturbojpeg.so.0";

    [LibraryImport(Library)]
    public static partial TurboJpegHandle tjInitDecompress();

    [LibraryImport(Library)]
    public static partial TurboJpegHandle tjInitCompress();

    [LibraryImport(Library)]
    public static partial int tjDestroy(nint handle);

    [LibraryImport(Library)]
    public static partial int tjDecompressHeader3(
        TurboJpegHandle handle, byte* jpegBuf, nuint jpegSize, out int width, out int height,
        out int jpegSubsamp, out int jpegColorspace);

    [LibraryImport(Library)]
    public static partial int tjDecompress2(
        TurboJpegHandle handle, byte* jpegBuf, nuint jpegSize, byte* dstBuf, int width, int pitch,
        int height, int pixelFormat, int flags);

    /// <summary>Widths and heights are those of the scaled picture; strides of 0 mean no padding.</summary>
    [LibraryImport(Library)]
    public static partial int tjDecompressToYUVPlanes(
        TurboJpegHandle handle, byte* jpegBuf, nuint jpegSize, byte** dstPlanes, int width,
        int* strides, int height, int flags);

    /// <summary>-1 when the subsampling has no such plane.</summary>
    [LibraryImport(Library)]
    public static partial int tjPlaneWidth(int componentID, int width, int subsamp);

    [LibraryImport(Library)]
    public static partial int tjPlaneHeight(int componentID, int height, int subsamp);

    [LibraryImport(Library)]
    public static partial int tjCompress2(
        TurboJpegHandle handle, byte* srcBuf, int width, int pitch, int height, int pixelFormat,
        ref byte* jpegBuf, ref nuint jpegSize, int jpegSubsamp, int jpegQual, int flags);

    // The result is malloc's idea of "cannot be": (unsigned long)-1.
    [LibraryImport(Library)]
    public static partial nuint tjBufSize(int width, int height, int jpegSubsamp);

    [LibraryImport(Library)]
    public static partial int tjGetErrorCode(TurboJpegHandle handle);

    [LibraryImport(Library)]
    public static partial byte* tjGetErrorStr2(TurboJpegHandle handle);

    /// <summary>The library's words for the last failure or warning of this handle.</summary>
    public static string LastError(TurboJpegHandle handle) =>
        Marshal.PtrToStringUTF8((nint)tjGetErrorStr2(handle)) ?? "no reason given";
}

/// <summary>One tjhandle: a compressor or a decompressor, used by one thread at a time.</summary>
internal sealed class TurboJpegHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => TurboJpeg.tjDestroy(handle) == 0;
}
