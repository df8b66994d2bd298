using Booth.Flow;

namespace Booth.Portrait.Tests;

/// <summary>Pictures for tests.</summary>
internal static class Files
{
    /// <summary>One of the rendered portraits, as a camera would deliver it.</summary>
    public static PersonalImage Load(string file) =>
        PersonalImage.CopyOf(ImageFormat.Jpeg, File.ReadAllBytes(Checkout.Portrait(file)));

    /// <summary>The portrait in the middle of 1280 x 720 px, its edges continued at its sides.</summary>
    public static PersonalImage LoadInWideFrame(string file)
    {
        const int width = 1280;
        const int height = 720;
        var still = Still.Load(file);
        var shown = still.Width * height / still.Height;
        var frame = new byte[width * height * 3];
        for (var at = 0; at < width * height; at++)
        {
            var x = ((at % width) - ((width - shown) / 2)) * still.Width / shown;
            var from = (at / width * still.Height / height * still.Width)
                + Math.Clamp(x, 0, still.Width - 1);
            still.Rgb.AsSpan(from * 3, 3).CopyTo(frame.AsSpan(at * 3));
        }
        return PersonalImage.CopyOf(ImageFormat.Rgb24, frame, width, height);
    }

    /// <summary>Bytes in a file that lives as long as the result.</summary>
    public static TemporaryFile Write(ReadOnlySpan<byte> bytes)
    {
        var file = new TemporaryFile();
        File.WriteAllBytes(file.Path, bytes);
        return file;
    }
}
