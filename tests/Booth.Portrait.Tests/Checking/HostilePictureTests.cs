using System.Buffers.Binary;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Portrait.Tests;

/// <summary>Pictures that are no snapshot of one person: a finding or a reason, bounded memory.</summary>
public sealed class HostilePictureTests(StudioFixture fixture)
{
    private const long Mega = 1024 * 1024;

    [Fact]
    public void A_cmyk_picture_is_refused_by_name() =>
        Assert.Contains("CMYK", Check(File.ReadAllBytes(Made("cmyk.jpg"))).Error, StringComparison.Ordinal);

    [Fact]
    public void A_progressive_picture_is_judged_like_any_other()
    {
        var result = Check(File.ReadAllBytes(Made("progressive.jpg")));
        Assert.Equal("pass", ResultOf(result, FindingId.SingleFace));
        Assert.NotEqual("fail", ResultOf(result, FindingId.EyesOpen));
    }

    [Fact]
    public void A_png_of_16_bits_is_refused_by_name() =>
        Assert.Contains("depth 16", Check(Png.OfDepth(16, 120, 160)).Error, StringComparison.Ordinal);

    [Fact]
    public void An_animated_png_is_judged_by_its_first_picture()
    {
        var still = Still.Load("E_compliant.jpg", eighths: 4).ToPng();
        var (first, moving) = (Check(still), Check(Png.Animated(still)));
        Assert.Null(moving.Error);
        Assert.Equal(first.Findings!.Value, moving.Findings!.Value);
    }

    [Fact]
    public void An_animated_gif_and_a_text_named_jpg_are_no_pictures()
    {
        Assert.Contains("neither", Check("GIF89a\x01\0\x01\0\0\0\0;"u8).Error, StringComparison.Ordinal);
        Assert.Contains("neither", Check("To whom it may concern"u8).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_20000_by_20000_takes_no_memory()
    {
        var jpeg = File.ReadAllBytes(Checkout.Portrait("A_compliant.jpg"));
        var frame = jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), 20_000);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), 20_000);
        var png = Png.Promising(20_000, 20_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("20000 x 20000", Check(jpeg).Error, StringComparison.Ordinal);
        Assert.Contains("20000 x 20000", Check(png).Error, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * Mega);
    }

    [Theory]
    [InlineData(20_000, 64)]
    [InlineData(64, 20_000)]
    public void A_strip_shows_nobody(int width, int height)
    {
        var grey = new byte[width * height];
        var result = Check(JpegCodec.Encode(grey, width, height, JpegPixels.Gray8, 80));
        Assert.Equal("fail", ResultOf(result, FindingId.SingleFace));
    }

    [Fact]
    public void A_face_on_a_shirt_is_a_second_face() => AssertSecondFace(
        Still.Load("A_compliant.jpg").Paste(Still.Load("B_compliant.jpg", 2), 44, 51, 138, 184, 381, 1004));

    [Fact]
    public void A_face_on_a_poster_is_a_second_face() => AssertSecondFace(
        Still.Load("E_compliant.jpg").Paste(Still.Load("B_compliant.jpg", 2), 30, 30, 165, 225, 730, 20));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void However_the_camera_was_held_the_verdict_is_the_same(byte exif)
    {
        var upright = Check(Exif.Lying("B_compliant.jpg", 1));
        var lying = Check(Exif.Lying("B_compliant.jpg", exif));
        Assert.Equal("accepted", upright.Verdict);
        Assert.Equal("accepted", lying.Verdict);
        Assert.Equal(upright.Landmarks!.Chin[0], lying.Landmarks!.Chin[0], 4.0);
        Assert.Equal(upright.Landmarks.Chin[1], lying.Landmarks.Chin[1], 4.0);
    }

    [Fact]
    public void Memory_is_flat_over_many_frames()
    {
        var still = Still.Load("A_compliant.jpg", eighths: 4);
        using var frame = PersonalImage.CopyOf(ImageFormat.Rgb24, still.Rgb, still.Width, still.Height);
        Run(frame, 20);
        var before = Environment.WorkingSet;
        Run(frame, 100);
        // A decoded frame takes 0.8 MB with its smaller copies 1.1: 100 of them would show.
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 64 * Mega);
    }

    private void Run(PersonalImage frame, int times)
    {
        for (var at = 0; at < times; at++)
            Assert.Equal(1, fixture.Studio.MeasurePreview(frame).FaceCount);
    }

    private void AssertSecondFace(Still still)
    {
        var result = Check(still.ToJpeg());
        Assert.Equal("refused", result.Verdict);
        var finding = result.Findings!.Value.Single(one => one.Id == "single_face");
        Assert.Equal(("fail", 2.0), (finding.Result, finding.Value));
        Assert.Equal("one_person_only", finding.Hint);
    }

    private static string ResultOf(PortraitCheckResult result, FindingId id) =>
        result.Findings!.Value.Single(one => one.Id == id.ToWireName()).Result;

    private static string Made(string file) =>
        Path.Combine(Checkout.Root, "tests", "Booth.Portrait.Tests", "Hostile", file);

    private PortraitCheckResult Check(ReadOnlySpan<byte> bytes)
    {
        using var file = Files.Write(bytes);
        return PortraitCheck.Run(fixture.Studio, file.Path);
    }
}
