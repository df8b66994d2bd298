using System.Security.Cryptography;
using Booth.Flow;
using static Booth.Portrait.OpenJpeg;

namespace Booth.Portrait;

/// <summary>JPEG 2000 in memory through OpenJPEG, at 300 ppi.</summary>
internal static unsafe class Jp2Encoder
{
    // An eighth of the pixels' size: about 80 kB for a portrait, with no loss that an eye finds.
    private const float Rate = 8;
    private const int MaxSidePx = 4096;

    // Each resolution is half of the one before, and the smallest has at least one pixel.
    private const int Resolutions = 6;
    private const int MinSidePx = 1 << (Resolutions - 1);
    private const int Components = 3;
    private const int Threads = 2;
    private const nuint StreamBufferBytes = 64 * 1024;
    private const int HeadersBytes = 4096;

    /// <summary>Encodes R, G, B of 32..4096 px a side.</summary>
    /// <exception cref="ArgumentException">Other pixels, or of another size.</exception>
    /// <exception cref="InvalidOperationException">
    /// The library refused, which valid pixels never make it do.
    /// </exception>
    public static PersonalImage Encode(PersonalImage rgb)
    {
        CheckPixels(rgb);
        using var sink = new MemoryStreamSink(rgb.Bytes.Length + HeadersBytes);
        using (var image = CreateImage(rgb))
        {
            try
            {
                Compress(image, sink);
            }
            finally
            {
                Wipe(image, rgb.Width * rgb.Height);
            }
        }
        return Resolution.Insert(sink.Written, rgb.Width, rgb.Height);
    }

    private static void CheckPixels(PersonalImage rgb)
    {
        var fits = rgb.Format == ImageFormat.Rgb24
            && Math.Min(rgb.Width, rgb.Height) >= MinSidePx
            && Math.Max(rgb.Width, rgb.Height) <= MaxSidePx;
        if (!fits || rgb.Bytes.Length != rgb.Width * rgb.Height * Components)
            throw new ArgumentException(
                $"found {rgb.Width} x {rgb.Height} px of {rgb.Format}, expected RGB24 pixels of "
                + $"{MinSidePx}..{MaxSidePx} px a side", nameof(rgb));
    }

    private static ImageHandle CreateImage(PersonalImage rgb)
    {
        var (width, height) = ((uint)rgb.Width, (uint)rgb.Height);
        var parameters = stackalloc opj_image_cmptparm_t[Components];
        for (var i = 0; i < Components; i++)
            parameters[i] = new() { dx = 1, dy = 1, w = width, h = height, prec = 8, bpp = 8 };
        var image = opj_image_create(Components, parameters, OPJ_CLRSPC_SRGB);
        if (image.IsInvalid)
            throw new InvalidOperationException("opj_image_create found no memory");
        (image.Image->x1, image.Image->y1) = (width, height);
        for (var component = 0; component < Components; component++)
            CopyComponent(rgb.Bytes, component, image.Image->comps[component].data);
        return image;
    }

    private static void CopyComponent(ReadOnlySpan<byte> rgb, int component, int* to)
    {
        for (var at = component; at < rgb.Length; at += Components)
            *to++ = rgb[at];
    }

    private static void Compress(ImageHandle image, MemoryStreamSink sink)
    {
        using var codec = opj_create_compress(OPJ_CODEC_JP2);
        using var stream = opj_stream_create(StreamBufferBytes, OPJ_FALSE);
        if (codec.IsInvalid || stream.IsInvalid)
            throw new InvalidOperationException("opj_create_compress found no memory");
        sink.Attach(stream);
        opj_cparameters_t parameters;
        opj_set_default_encoder_parameters(&parameters);
        parameters.cp_disto_alloc = 1;
        parameters.tcp_numlayers = 1;
        parameters.tcp_rates0 = Rate;
        parameters.numresolution = Resolutions;
        parameters.irreversible = 1;
        parameters.tcp_mct = 1;
        Check(opj_setup_encoder(codec, &parameters, image), nameof(opj_setup_encoder));
        Check(opj_codec_set_threads(codec, Threads), nameof(opj_codec_set_threads));
        Check(opj_start_compress(codec, image, stream), nameof(opj_start_compress));
        Check(opj_encode(codec, stream), nameof(opj_encode));
        Check(opj_end_compress(codec, stream), nameof(opj_end_compress));
    }

    private static void Check(int result, string function)
    {
        if (result != OPJ_TRUE)
            throw new InvalidOperationException(
                $"{function} answered {result}, expected {OPJ_TRUE}");
    }

    private static void Wipe(ImageHandle image, int pixels)
    {
        for (var component = 0; component < Components; component++)
        {
            var data = image.Image->comps[component].data;
            if (data is not null)
                CryptographicOperations.ZeroMemory(new Span<byte>(data, pixels * sizeof(int)));
        }
    }
}
