using System.Diagnostics;
using Booth.Drawing;
using Booth.Flow;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>Many preview frames, one after the other: time of each, and memory.</summary>
internal static class FrameRun
{
    private const int WarmUp = 50;
    private const double Mega = 1024 * 1024;

    /// <param name="studio">Loaded networks.</param>
    /// <param name="picture">A JPEG file with a face.</param>
    /// <param name="count">Frames of 1280 x 720.</param>
    public static void Print(PortraitStudio studio, string picture, int count)
    {
        using var frame = FrameOf(picture);
        var times = new List<double>(count);
        for (var at = 0; at < WarmUp; at++)
            studio.MeasurePreview(frame);

        var memory = new List<long>();
        for (var at = 0; at < count; at++)
        {
            if (at % Math.Max(1, count / 4) == 0)
                memory.Add(MemoryBytes());

            var started = Stopwatch.GetTimestamp();
            studio.MeasurePreview(frame);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        TextTable.Print("Preview frames of 1280 x 720",
            ["frames", "median ms", "95 % ms", "memory on the way, MiB"],
            [[$"{count}", $"{times[count / 2]:0.0}", $"{times[(int)((count - 1) * 0.95)]:0.0}",
                string.Join(" ", memory.Append(MemoryBytes()).Select(held => $"{held / Mega:0}"))]]);
    }

    /// <summary>What the process holds, native parts included.</summary>
    private static long MemoryBytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }

    /// <summary>The picture in the middle of a wide frame, as a camera sees its sitter.</summary>
    private static PersonalImage FrameOf(string picture)
    {
        const int Width = 1280;
        const int Height = 720;
        var jpeg = File.ReadAllBytes(picture);
        var header = JpegCodec.ReadHeader(jpeg);
        var pixels = new byte[header.ByteCount(JpegPixels.Rgb24)];
        JpegCodec.Decode(jpeg, pixels, JpegPixels.Rgb24);
        var frame = new byte[Width * Height * 3];
        frame.AsSpan().Fill(210);
        var shown = header.Width * Height / header.Height;
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Math.Min(shown, Width); x++)
            {
                var from = ((y * header.Height / Height * header.Width) + (x * header.Width / shown)) * 3;
                var to = ((y * Width) + ((Width - Math.Min(shown, Width)) / 2) + x) * 3;
                pixels.AsSpan(from, 3).CopyTo(frame.AsSpan(to));
            }
        }

        return PersonalImage.CopyOf(ImageFormat.Rgb24, frame, Width, Height);
    }
}
