using Booth.Flow;

namespace Booth.Portrait.Tests;

/// <summary>Pictures for tests.</summary>
internal static class Files
{
    /// <summary>One of the rendered portraits, as a camera would deliver it.</summary>
    public static PersonalImage Load(string file) =>
        PersonalImage.CopyOf(ImageFormat.Jpeg, File.ReadAllBytes(Checkout.Portrait(file)));

    /// <summary>Bytes in a file that lives as long as the result.</summary>
    public static TemporaryFile Write(ReadOnlySpan<byte> bytes)
    {
        var file = new TemporaryFile();
        File.WriteAllBytes(file.Path, bytes);
        return file;
    }
}
