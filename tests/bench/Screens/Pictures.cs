using Booth.Drawing;
using Booth.Flow;
using Booth.Hal.Simulated;
using Booth.Visitor;

namespace Booth.ScreenBench;

/// <summary>What the camera gives: the rendered sitter that ships with the project.</summary>
internal static class Pictures
{
    private static readonly string Sitter =
        Path.Combine(Programs.OfThisBuild().Portraits, "A_compliant.jpg");

    /// <summary>Frames of the moving sitter, 1280 x 720 JPEG.</summary>
    public static async Task<List<PersonalImage>> PreviewAsync(int count)
    {
        await using var camera = new SimulatedCamera(TimeProvider.System, new SimulatedLight(),
            new SimulatedCameraOptions { Picture = Sitter }, seed: 1);
        await camera.StartAsync(CancellationToken.None);
        var frames = new List<PersonalImage>();
        for (long sequence = -1; frames.Count < count;)
        {
            using var frame = await camera.NextPreviewAsync(sequence, CancellationToken.None);
            frames.Add(PersonalImage.CopyOf(frame.Image.Format, frame.Image.Bytes,
                frame.Image.Width, frame.Image.Height));
            sequence = frame.Sequence;
        }

        return frames;
    }

    /// <summary>413 x 531 px.</summary>
    public static PersonalImage Portrait()
    {
        const int width = 413;
        const int height = 531;
        var file = File.ReadAllBytes(Sitter);
        var header = JpegCodec.ReadHeader(file);
        var whole = new byte[header.ByteCount(JpegPixels.Rgb24)];
        JpegCodec.Decode(file, whole, JpegPixels.Rgb24);
        var portrait = new PersonalImage(ImageFormat.Rgb24, width, height, width * height * 3);
        for (var y = 0; y < height; y++)
        {
            var from = ((y * header.Height / height * header.Width) + 0) * 3;
            for (var x = 0; x < width; x++)
                whole.AsSpan(from + (x * header.Width / width * 3), 3)
                    .CopyTo(portrait.Bytes[(((y * width) + x) * 3)..]);
        }

        return portrait;
    }
}
