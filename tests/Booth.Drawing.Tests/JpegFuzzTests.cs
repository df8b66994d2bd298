namespace Booth.Drawing.Tests;

/// <summary>
/// Whatever a camera or a stranger sends: pixels or a JpegException, nothing else.
/// </summary>
public sealed class JpegFuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Damaged_files_give_pixels_or_a_refusal(int seed)
    {
        var random = new Random(seed);
        byte[][] corpus = [JpegSample.Jpeg(48, 40), JpegSample.Progressive, JpegSample.Cmyk];
        var pixels = new byte[1 << 22];
        var refused = 0;
        for (var round = 0; round < 3000; round++)
        {
            var file = JpegSample.Damage(corpus[round % corpus.Length], random);
            refused += TryDecode(file, pixels) ? 0 : 1;
        }

        Assert.InRange(refused, 1500, 3000);
    }

    [Fact]
    public void Random_bytes_behind_the_signature_are_refused()
    {
        var random = new Random(7);
        var pixels = new byte[1 << 20];
        for (var round = 0; round < 2000; round++)
        {
            var file = new byte[random.Next(2, 600)];
            random.NextBytes(file);
            (file[0], file[1]) = (0xFF, 0xD8);
            Assert.False(TryDecode(file, pixels));
        }
    }

    private static bool TryDecode(byte[] file, byte[] pixels)
    {
        try
        {
            var header = JpegCodec.ReadHeader(file);
            if (header.Width * header.Height * 3 > pixels.Length)
                return false; // a damaged size; decoding megapixels of noise proves nothing more

            JpegCodec.Decode(file, pixels, JpegPixels.Rgb24);
            return true;
        }
        catch (JpegException)
        {
            return false;
        }
    }
}
