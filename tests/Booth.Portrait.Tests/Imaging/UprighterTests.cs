namespace Booth.Portrait.Tests;

public sealed class UprighterTests
{
    // A picture of 2 x 3 px, numbered in reading order when it stands upright: 1 2 / 3 4 / 5 6.
    // CIPA DC-008 says where its first row and column lie for each value.
    [Theory]
    [InlineData(1, 2, new byte[] { 1, 2, 3, 4, 5, 6 })]
    [InlineData(2, 2, new byte[] { 2, 1, 4, 3, 6, 5 })]
    [InlineData(3, 2, new byte[] { 6, 5, 4, 3, 2, 1 })]
    [InlineData(4, 2, new byte[] { 5, 6, 3, 4, 1, 2 })]
    [InlineData(5, 3, new byte[] { 1, 3, 5, 2, 4, 6 })]
    [InlineData(6, 3, new byte[] { 2, 4, 6, 1, 3, 5 })]
    [InlineData(7, 3, new byte[] { 6, 4, 2, 5, 3, 1 })]
    [InlineData(8, 3, new byte[] { 5, 3, 1, 6, 4, 2 })]
    public void Each_orientation_is_stood_up(int orientation, int width, byte[] stored)
    {
        var raster = new Raster(width, 6 / width);
        for (var i = 0; i < stored.Length; i++)
            raster.Rgb.Slice(i * 3, 3).Fill(stored[i]);
        using var upright = Uprighter.Apply(raster, (Orientation)orientation);
        Assert.Equal((2, 3), (upright.Width, upright.Height));
        var pixels = upright.Rgb.ToArray();
        Assert.Equal([1, 2, 3, 4, 5, 6], pixels.Where((_, i) => i % 3 == 0));
    }
}
