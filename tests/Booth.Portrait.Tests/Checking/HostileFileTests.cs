using System.Buffers.Binary;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Portrait.Tests;

/// <summary>Files that are no portrait end in words, never in an exception.</summary>
public sealed class HostileFileTests(StudioFixture fixture)
{
    private const int FuzzRounds = 150;

    [Fact]
    public void Text_nothing_and_noise_are_no_pictures()
    {
        AssertError("this is a text file, not a picture"u8, "JPEG");
        AssertError([], "0 bytes");
        AssertError([0xFF], "JPEG");
        AssertError([0xFF, 0xD8], "JPEG");
        AssertError([0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF], "JPEG");
        AssertError("\x89PNG\r\n\x1a\n"u8, "neither");
        AssertError([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "PNG");
    }

    [Fact]
    public void A_truncated_picture_is_refused()
    {
        var whole = File.ReadAllBytes(Checkout.Portrait("A_compliant.jpg"));
        foreach (var length in new[] { 100, 1000, whole.Length / 2, whole.Length - 2000 })
            AssertError(whole.AsSpan(0, length), "JPEG");
    }

    [Fact]
    public void A_picture_of_one_pixel_is_too_small() =>
        AssertError(JpegCodec.Encode([10, 20, 30], 1, 1, JpegPixels.Rgb24, 90), "1 x 1 px");

    [Fact]
    public void A_header_that_promises_gigapixels_is_refused_before_any_memory_is_taken()
    {
        var jpeg = File.ReadAllBytes(Checkout.Portrait("A_compliant.jpg"));
        var frame = jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), 65000);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), 65000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertError(jpeg, "65000 x 65000");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public void A_folder_is_no_picture() =>
        Assert.NotNull(PortraitCheck.Run(fixture.Studio, Checkout.Portraits).Error);

    [Fact]
    public void A_damaged_jpeg_gives_a_verdict_or_a_reason()
    {
        var whole = File.ReadAllBytes(Checkout.Portrait("E_too_small.jpg"));
        var random = new Random(20250711);
        for (var round = 0; round < FuzzRounds; round++)
        {
            var bytes = (byte[])whole.Clone();
            // The first bytes hold the headers: half of the damage goes there.
            var reach = round % 2 == 0 ? 700 : bytes.Length;
            for (var i = 0; i < 1 + (round % 7); i++)
                bytes[2 + random.Next(reach - 2)] = (byte)random.Next(256);
            AssertVerdictOrReason(bytes);
        }
    }

    private void AssertVerdictOrReason(byte[] bytes)
    {
        using var image = PersonalImage.CopyOf(ImageFormat.Jpeg, bytes);
        try
        {
            using var shot = fixture.Studio.Develop(image);
            Assert.True(shot.Measures.FaceCount >= 0);
        }
        catch (PictureException reason)
        {
            Assert.NotEmpty(reason.Message);
        }
    }

    private void AssertError(ReadOnlySpan<byte> bytes, string word)
    {
        using var file = Files.Write(bytes);
        var result = PortraitCheck.Run(fixture.Studio, file.Path);
        Assert.Contains(word, result.Error, StringComparison.Ordinal);
        Assert.Null(result.Verdict);
    }
}
