using Booth.Drawing;
using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>
/// Shows a picture of any shape in a preview: its whole height, the wall continued at its sides,
/// the sitter moved by the pose. Keeps one decoded picture.
/// </summary>
internal sealed class PreviewPainter(int width, int height) : IDisposable
{
    private const int Quality = 80;

    private PersonalImage? picture;

    /// <summary>Takes another picture.</summary>
    public void Show(PersonalImage jpeg)
    {
        picture?.Dispose();
        picture = null;
        var header = JpegCodec.ReadHeader(jpeg.Bytes);
        var eighths = Math.Clamp((height * 8 / header.Height) + 1, 1, 8);
        picture = JpegTools.Decode(jpeg, eighths);
    }

    /// <summary>Paints a frame as JPEG; the caller disposes it.</summary>
    /// <param name="pose">Where the sitter is.</param>
    /// <param name="gain">How much light there is, 0..1.</param>
    public PersonalImage Paint(SitterPose pose, double gain)
    {
        var source = picture ?? throw new InvalidOperationException("no picture was shown");
        using var target = new PersonalImage(ImageFormat.Rgb24, width, height, width * height * 3);
        var columns = Places(width, source.Width, pose.X, Step(source, pose), bytes: 3);
        var rows = Places(height, source.Height, pose.Y, Step(source, pose), source.Width * 3);
        for (var y = 0; y < height; y++)
            PaintRow(
                source.Bytes.Slice(rows[y], source.Width * 3), WallRow(source, rows[y]),
                target.Bytes.Slice(y * width * 3, width * 3), columns);

        if (pose.BlurPx > 0)
            Blur(target.Bytes, pose.BlurPx);

        if (gain < 1)
            JpegTools.Darken(target.Bytes, gain);

        return JpegTools.Encode(target, Quality);
    }

    public void Dispose() => picture?.Dispose();

    // Pixels of the picture to one pixel of the preview, so that the picture's whole height shows.
    private double Step(PersonalImage source, SitterPose pose) =>
        Math.Max((double)source.Height / height, (double)source.Width / width) / pose.Scale;

    // Where each column or row of the preview comes from; outside the picture its edge goes on.
    private int[] Places(int count, int sourceCount, double moved, double step, int bytes)
    {
        var places = new int[count];
        for (var i = 0; i < count; i++)
        {
            var from = (sourceCount / 2.0) + ((i - (count / 2.0) - (moved * height)) * step);
            places[i] = Math.Clamp((int)from, 0, sourceCount - 1) * bytes;
        }

        return places;
    }

    // Beside the picture is wall and not shoulder: rows below the head take theirs from higher up.
    private static ReadOnlySpan<byte> WallRow(PersonalImage source, int row)
    {
        var stride = source.Width * 3;
        return source.Bytes.Slice(Math.Min(row, source.Height / 4 * stride), stride);
    }

    private static void PaintRow(
        ReadOnlySpan<byte> picture, ReadOnlySpan<byte> wall, Span<byte> target, int[] columns)
    {
        var last = picture.Length - 3;
        for (int x = 0, i = 0; x < columns.Length; x++, i += 3)
        {
            var c = columns[x];
            var from = c == 0 || c == last ? wall : picture;
            (target[i], target[i + 1], target[i + 2]) = (from[c], from[c + 1], from[c + 2]);
        }
    }

    // Sideways, as a head moves; a running sum per colour.
    private void Blur(Span<byte> pixels, int half)
    {
        Span<byte> row = stackalloc byte[width * 3];
        for (var y = 0; y < height; y++)
        {
            var line = pixels.Slice(y * width * 3, width * 3);
            line.CopyTo(row);
            for (var i = half * 3; i < line.Length - (half * 3); i++)
            {
                var sum = 0;
                for (var k = -half; k <= half; k++)
                    sum += row[i + (k * 3)];

                line[i] = (byte)(sum / ((2 * half) + 1));
            }
        }

        row.Clear();
    }
}
