using Booth.Drawing;
using FsCheck;
using FsCheck.Fluent;

namespace Booth.Portrait.Tests;

public sealed class ExifTests(StudioFixture fixture)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_orientation_is_read_in_both_byte_orders(bool little)
    {
        for (byte value = 1; value <= 8; value++)
        {
            var jpeg = WithOrientation([0xFF, 0xD8, 0xFF, 0xDA], value, little);
            Assert.Equal((Orientation)value, ExifOrientation.Read(jpeg));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void A_value_that_the_standard_does_not_know_is_upright(byte value) =>
        Assert.Equal(Orientation.Upright,
            ExifOrientation.Read(WithOrientation([0xFF, 0xD8, 0xFF, 0xDA], value, true)));

    [Fact]
    public void Whatever_the_bytes_are_an_orientation_comes_out() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (noise, at) =>
        {
            var jpeg = WithOrientation([0xFF, 0xD8, .. noise], 6, true);
            jpeg[at % jpeg.Length] ^= 0xFF;
            return Enum.IsDefined(ExifOrientation.Read(jpeg))
                && Enum.IsDefined(ExifOrientation.Read(noise));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_picture_that_lies_on_its_side_is_judged_upright_in_upright_coordinates()
    {
        using var file = Files.Write(LyingPortrait());
        var upright = PortraitCheck.Run(fixture.Studio, Checkout.Portrait("A_compliant.jpg"));
        var lying = PortraitCheck.Run(fixture.Studio, file.Path);
        Assert.Equal("accepted", lying.Verdict);
        Assert.Equal(upright.Landmarks!.Chin[0], lying.Landmarks!.Chin[0], 4.0);
        Assert.Equal(upright.Landmarks.Chin[1], lying.Landmarks.Chin[1], 4.0);
    }

    /// <summary>A_compliant, its pixels turned to the left, and EXIF that says so.</summary>
    private static byte[] LyingPortrait()
    {
        using var image = Files.Load("A_compliant.jpg");
        var header = JpegCodec.ReadHeader(image.Bytes);
        var standing = new Raster(header.Width, header.Height);
        JpegCodec.Decode(image.Bytes, standing.Rgb, JpegPixels.Rgb24);
        using var lying = Uprighter.Apply(standing, Orientation.QuarterTurnLeft);
        var jpeg = JpegCodec.Encode(lying.Rgb, lying.Width, lying.Height, JpegPixels.Rgb24, 92);
        return WithOrientation(jpeg, (byte)Orientation.QuarterTurnRight, true);
    }

    private static byte[] WithOrientation(byte[] jpeg, byte value, bool little)
    {
        byte[] tiff = little
            ? [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, value, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }
}
