using FsCheck;
using FsCheck.Fluent;

namespace Booth.Portrait.Tests;

public sealed class ExifTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_orientation_is_read_in_both_byte_orders(bool little)
    {
        for (byte value = 1; value <= 8; value++)
        {
            var jpeg = Exif.WithOrientation([0xFF, 0xD8, 0xFF, 0xDA], value, little);
            Assert.Equal((Orientation)value, ExifOrientation.Read(jpeg));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void A_value_that_the_standard_does_not_know_is_upright(byte value) =>
        Assert.Equal(Orientation.Upright,
            ExifOrientation.Read(Exif.WithOrientation([0xFF, 0xD8, 0xFF, 0xDA], value, true)));

    [Fact]
    public void Whatever_the_bytes_are_an_orientation_comes_out() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (noise, at) =>
        {
            var jpeg = Exif.WithOrientation([0xFF, 0xD8, .. noise], 6, true);
            jpeg[at % jpeg.Length] ^= 0xFF;
            return Enum.IsDefined(ExifOrientation.Read(jpeg))
                && Enum.IsDefined(ExifOrientation.Read(noise));
        }).QuickCheckThrowOnFailure();
}
