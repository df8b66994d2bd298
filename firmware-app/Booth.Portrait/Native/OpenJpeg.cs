using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Booth.Portrait;

/// <summary>
/// openjpeg.h of OpenJPEG 2.5 (Debian 12, libopenjp2-7): names, types and values unchanged. Only
/// what encoding in memory needs. https://www.openjpeg.org/doxygen/openjpeg_8h.html
/// </summary>
internal static unsafe partial class OpenJpeg
{
    public const int OPJ_CODEC_JP2 = 2;
    public const int OPJ_CLRSPC_SRGB = 1;
    public const int OPJ_TRUE = 1;
    public const int OPJ_FALSE = 0;

    private const string Library = "libopenjp2.so.7";

    [LibraryImport(Library)]
    public static partial CodecHandle opj_create_compress(int format);

    [LibraryImport(Library)]
    public static partial void opj_destroy_codec(nint p_codec);

    [LibraryImport(Library)]
    public static partial void opj_set_default_encoder_parameters(opj_cparameters_t* parameters);

    [LibraryImport(Library)]
    public static partial int opj_setup_encoder(
        CodecHandle p_codec, opj_cparameters_t* parameters, ImageHandle image);

    [LibraryImport(Library)]
    public static partial int opj_codec_set_threads(CodecHandle p_codec, int num_threads);

    [LibraryImport(Library)]
    public static partial int opj_start_compress(
        CodecHandle p_codec, ImageHandle p_image, StreamHandle p_stream);

    [LibraryImport(Library)]
    public static partial int opj_encode(CodecHandle p_codec, StreamHandle p_stream);

    [LibraryImport(Library)]
    public static partial int opj_end_compress(CodecHandle p_codec, StreamHandle p_stream);

    [LibraryImport(Library)]
    public static partial ImageHandle opj_image_create(
        uint numcmpts, opj_image_cmptparm_t* cmptparms, int clrspc);

    [LibraryImport(Library)]
    public static partial void opj_image_destroy(nint image);

    [LibraryImport(Library)]
    public static partial StreamHandle opj_stream_create(nuint p_buffer_size, int p_is_input);

    [LibraryImport(Library)]
    public static partial void opj_stream_destroy(nint p_stream);

    [LibraryImport(Library)]
    public static partial void opj_stream_set_write_function(
        StreamHandle p_stream, delegate* unmanaged<byte*, nuint, nint, nuint> p_function);

    [LibraryImport(Library)]
    public static partial void opj_stream_set_skip_function(
        StreamHandle p_stream, delegate* unmanaged<long, nint, long> p_function);

    [LibraryImport(Library)]
    public static partial void opj_stream_set_seek_function(
        StreamHandle p_stream, delegate* unmanaged<long, nint, int> p_function);

    [LibraryImport(Library)]
    public static partial void opj_stream_set_user_data(
        StreamHandle p_stream, nint p_data, delegate* unmanaged<nint, void> p_function);

    /// <summary>The members that we set; the rest is filled by the library's defaults.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 18720)]
    public struct opj_cparameters_t
    {
        /// <summary>1: the size is bounded by tcp_rates.</summary>
        [FieldOffset(20)]
        public int cp_disto_alloc;

        [FieldOffset(4796)]
        public int tcp_numlayers;

        /// <summary>How many times smaller than the pixels.</summary>
        [FieldOffset(4800)]
        public float tcp_rates0;

        [FieldOffset(5600)]
        public int numresolution;

        /// <summary>1: the 9-7 wavelet, with loss.</summary>
        [FieldOffset(5616)]
        public int irreversible;

        /// <summary>1: R, G, B are turned into one light and two colour components.</summary>
        [FieldOffset(18698)]
        public byte tcp_mct;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct opj_image_cmptparm_t
    {
        public uint dx;
        public uint dy;
        public uint w;
        public uint h;
        public uint x0;
        public uint y0;
        public uint prec;
        public uint bpp;
        public uint sgnd;
    }

    [StructLayout(LayoutKind.Explicit, Size = 48)]
    public struct opj_image_t
    {
        [FieldOffset(8)]
        public uint x1;

        [FieldOffset(12)]
        public uint y1;

        [FieldOffset(16)]
        public uint numcomps;

        [FieldOffset(24)]
        public opj_image_comp_t* comps;
    }

    [StructLayout(LayoutKind.Explicit, Size = 64)]
    public struct opj_image_comp_t
    {
        [FieldOffset(48)]
        public int* data;
    }

    public sealed class CodecHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        protected override bool ReleaseHandle()
        {
            opj_destroy_codec(handle);
            return true;
        }
    }

    public sealed class StreamHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        protected override bool ReleaseHandle()
        {
            opj_stream_destroy(handle);
            return true;
        }
    }

    public sealed class ImageHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        /// <summary>The library's structure; valid while the handle is open.</summary>
        public opj_image_t* Image => (opj_image_t*)handle;

        protected override bool ReleaseHandle()
        {
            opj_image_destroy(handle);
            return true;
        }
    }
}
