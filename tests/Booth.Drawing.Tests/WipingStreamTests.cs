namespace Booth.Drawing.Tests;

public sealed class WipingStreamTests
{
    [Fact]
    public void It_grows_keeps_the_order_and_forgets_on_dispose()
    {
        using var stream = new WipingStream();
        var bytes = new byte[200_001];
        new Random(3).NextBytes(bytes);
        for (var i = 0; i < bytes.Length; i += 1000)
        {
            stream.Write(bytes.AsSpan(i, Math.Min(1000, bytes.Length - i)));
        }

        Assert.True(stream.Written.SequenceEqual(bytes));
        using var reader = stream.OpenRead();
        Assert.Equal(bytes[0], reader.ReadByte());
        var view = stream.Written;
        stream.Dispose();
        Assert.True(view.IndexOfAnyExcept((byte)0) < 0);
        Assert.True(stream.Written.IsEmpty);
    }

    [Fact]
    public void An_outgrown_buffer_is_zeroed()
    {
        using var stream = new WipingStream();
        stream.Write([1, 2, 3]);
        var first = stream.Written;
        stream.Write(new byte[100_000]);
        Assert.Equal([0, 0, 0], first.ToArray());
    }
}
