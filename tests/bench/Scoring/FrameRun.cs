using System.Diagnostics;
using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>Many pictures, one after the other: time of each, and memory.</summary>
internal static class FrameRun
{
    private const int WarmUp = 50;
    private const double Mega = 1024 * 1024;

    /// <param name="studio">Loaded networks.</param>
    /// <param name="picture">A JPEG file with a face.</param>
    /// <param name="count">Frames of 1280 x 720; a hundredth of it shots of 12 megapixels.</param>
    public static void Print(PortraitStudio studio, string picture, int count)
    {
        using var frame = Stretched(picture, 1280, 720);
        using var shot = Jpeg(picture, 3000, 4000);
        using var beforeFlash = Jpeg(picture, 3000, 4000);
        var shots = Math.Max(20, count / 100);
        TextTable.Print("Many pictures, one after the other",
            ["picture", "count", "processor ms each", "median ms", "95 % ms", "memory on the way, MiB"],
            [
                Row("preview, 1280 x 720, to a hint", count, () => ComplianceRules.Guide(
                    studio.MeasurePreview(frame), ComplianceLimits.Default)),
                Row("JPEG of 12 megapixels, to verdict and portrait", shots,
                    () => Judge(studio.Develop(shot))),
                Row("the same with a still from before the flash", shots,
                    () => Judge(studio.Develop(shot, beforeFlash))),
            ]);
    }

    private static void Judge(DevelopedShot developed)
    {
        using (developed)
            ComplianceRules.Judge(developed.Measures, ComplianceLimits.Default);
    }

    private static string[] Row(string name, int count, Action work)
    {
        for (var at = 0; at < Math.Min(WarmUp, count); at++)
            work();
        var (times, memory) = (new List<double>(count), new List<long>());
        var processor = ProcessorTime();
        for (var at = 0; at < count; at++)
        {
            if (at % Math.Max(1, count / 4) == 0)
                memory.Add(MemoryBytes());
            var started = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        processor = ProcessorTime() - processor;
        times.Sort();
        return
        [
            name, $"{count}", $"{processor.TotalMilliseconds / count:0.0}", $"{times[count / 2]:0.0}",
            $"{times[(int)((count - 1) * 0.95)]:0.0}",
            string.Join(" ", memory.Append(MemoryBytes()).Select(held => $"{held / Mega:0}")),
        ];
    }

    private static PersonalImage Jpeg(string picture, int width, int height)
    {
        using var large = Stretched(picture, width, height);
        return PersonalImage.CopyOf(ImageFormat.Jpeg,
            JpegCodec.Encode(large.Bytes, width, height, JpegPixels.Rgb24, 90));
    }

    /// <summary>What a busy machine does not stretch, unlike the time that passes.</summary>
    private static TimeSpan ProcessorTime()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    /// <summary>What the process holds, native parts included.</summary>
    private static long MemoryBytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }

    /// <summary>The picture, as high as the frame, in its middle; grey beside it.</summary>
    private static PersonalImage Stretched(string picture, int width, int height)
    {
        var jpeg = File.ReadAllBytes(picture);
        var header = JpegCodec.ReadHeader(jpeg);
        var pixels = new byte[header.ByteCount(JpegPixels.Rgb24)];
        JpegCodec.Decode(jpeg, pixels, JpegPixels.Rgb24);
        var frame = new byte[width * height * 3];
        frame.AsSpan().Fill(210);
        var shown = Math.Min(width, header.Width * height / header.Height);
        for (var y = 0; y < height; y++)
        {
            var row = y * header.Height / height * header.Width;
            var start = (y * width) + ((width - shown) / 2);
            for (var x = 0; x < shown; x++)
                pixels.AsSpan((row + (x * header.Width / shown)) * 3, 3)
                    .CopyTo(frame.AsSpan((start + x) * 3));
        }

        return PersonalImage.CopyOf(ImageFormat.Rgb24, frame, width, height);
    }
}
