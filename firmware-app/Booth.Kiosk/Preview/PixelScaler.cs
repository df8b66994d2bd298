using System.Runtime.InteropServices;

namespace Booth.Kiosk;

/// <summary>
/// Scales the middle of a picture to fill a target (bilinear), mirrored when asked. The tables of
/// columns hold no personal data and are kept between frames of the same size.
/// </summary>
internal sealed class PixelScaler
{
    private const int One = 256;

    private (int Source, int Target, double Ratio, bool IsMirrored) tableFor;
    private int[] columns = [];
    private int[] weights = [];

    /// <summary>Fills <paramref name="target"/> with B, G, R, X pixels.</summary>
    public void Scale<TReader>(
        ReadOnlySpan<byte> source, int sourceWidth, int sourceHeight,
        Span<byte> target, int width, int height, bool isMirrored)
        where TReader : struct, IPixelReader
    {
        var ratio = Math.Min((double)sourceWidth / width, (double)sourceHeight / height);
        MakeTable(sourceWidth, width, ratio, isMirrored);
        var stride = sourceWidth * TReader.BytesPerPixel;
        var pixels = MemoryMarshal.Cast<byte, uint>(target);
        for (var y = 0; y < height; y++)
        {
            var (row, weight) = Position(y, height, sourceHeight, ratio);
            var above = source.Slice(row * stride, stride);
            var below = source.Slice(Math.Min(row + 1, sourceHeight - 1) * stride, stride);
            ScaleRow<TReader>(above, below, weight, pixels.Slice(y * width, width));
        }
    }

    private void ScaleRow<TReader>(
        ReadOnlySpan<byte> above, ReadOnlySpan<byte> below, int weightY, Span<uint> target)
        where TReader : struct, IPixelReader
    {
        var last = (above.Length / TReader.BytesPerPixel) - 1;
        for (var x = 0; x < target.Length; x++)
        {
            var (left, weight) = (columns[x], weights[x]);
            var right = Math.Min(left + 1, last);
            var top = Mix(TReader.Read(above, left), TReader.Read(above, right), weight);
            var bottom = Mix(TReader.Read(below, left), TReader.Read(below, right), weight);
            target[x] = Mix(top, bottom, weightY);
        }
    }

    private void MakeTable(int source, int target, double ratio, bool isMirrored)
    {
        if (tableFor == (source, target, ratio, isMirrored))
            return;

        (columns, weights) = (new int[target], new int[target]);
        for (var x = 0; x < target; x++)
        {
            var at = isMirrored ? target - 1 - x : x;
            (columns[at], weights[at]) = Position(x, target, source, ratio);
        }

        tableFor = (source, target, ratio, isMirrored);
    }

    /// <summary>The source pixel before a target pixel's centre, and the share of the next.</summary>
    private static (int Pixel, int Weight) Position(int at, int target, int source, double ratio)
    {
        var start = (source - (target * ratio)) / 2;
        var place = Math.Clamp(start + ((at + 0.5) * ratio) - 0.5, 0, source - 1);
        var pixel = (int)place;
        return (pixel, (int)((place - pixel) * One));
    }

    /// <summary>Mixes two pixels, two channels at a time.</summary>
    private static uint Mix(uint first, uint second, int weight)
    {
        var (old, share) = ((uint)(One - weight), (uint)weight);
        var redBlue = (((first & 0xFF00FF) * old) + ((second & 0xFF00FF) * share)) >> 8;
        var green = (((first & 0x00FF00) * old) + ((second & 0x00FF00) * share)) >> 8;
        return (redBlue & 0xFF00FF) | (green & 0x00FF00);
    }
}
