using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using System.Security.Cryptography;
using Booth.Drawing;
using Booth.Flow;

namespace Booth.Portrait;

/// <summary>Judges picture files for the technician. Pure but for reading the file.</summary>
public static class PortraitCheck
{
    /// <summary>The longest file that is read, bytes.</summary>
    public const int MaxFileBytes = 64 * 1024 * 1024;

    /// <summary>Judges one file; every expected failure is in the result.</summary>
    /// <param name="studio">Loaded networks.</param>
    /// <param name="path">A JPEG or PNG file.</param>
    /// <param name="limits">Null for <see cref="ComplianceLimits.Default"/>.</param>
    /// <param name="explainTo">
    /// A PNG file to write: the picture with all that was seen on it, and its findings. It shows
    /// the face in clear. A file there is replaced.
    /// </param>
    public static PortraitCheckResult Run(PortraitStudio studio, string path,
        ComplianceLimits? limits = null, string? explainTo = null)
    {
        try
        {
            using var image = ReadFile(path);
            return Judge(studio, path, image, limits ?? ComplianceLimits.Default, explainTo);
        }
        catch (Exception error) when (error is PictureException or IOException
            or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(path, Error: error.Message);
        }
    }

    private static PortraitCheckResult Judge(PortraitStudio studio, string path,
        PersonalImage image, ComplianceLimits limits, string? explainTo)
    {
        var started = Stopwatch.GetTimestamp();
        var (reading, picture) = studio.Inspect(image);
        using (picture)
        {
            var verdict = ComplianceRules.Judge(reading.Measures, limits);
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (explainTo is not null)
                Explain(explainTo, Path.GetFileName(path), picture, reading, verdict);
            return new(
                path,
                Verdict: verdict.IsAccepted ? "accepted" : "refused",
                Ms: Math.Round(elapsed, 1),
                Findings: [.. verdict.Findings.Select(CheckedFinding.From)],
                Landmarks: Landmarks(reading, picture.Scale),
                Crop: Crop(reading, picture.Scale));
        }
    }

    private static void Explain(string target, string name, SourcePicture picture,
        Reading reading, Verdict verdict)
    {
        using var png = ExplainedPicture.ToPng(name, picture, reading, verdict);
        using var file = File.Create(target);
        file.Write(png.Written);
    }

    private static PersonalImage ReadFile(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length is 0 or > MaxFileBytes)
            throw new PictureException(
                $"found a file of {file.Length} bytes, expected a picture of 1..{MaxFileBytes}");
        var bytes = GC.AllocateArray<byte>((int)file.Length, pinned: true);
        try
        {
            file.ReadExactly(bytes);
            return PersonalImage.CopyOf(FormatOf(bytes), bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private static ImageFormat FormatOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xD8]))
            return ImageFormat.Jpeg;
        if (PngDecoder.LooksLikePng(bytes))
            return ImageFormat.Png;
        throw new PictureException("found neither a JPEG nor a PNG file, expected one of both");
    }

    private static CheckedLandmarks? Landmarks(Reading reading, double scale)
    {
        if (reading.Face is not { } face)
            return null;
        return new(
            Pixels(face.Left.Pupil, scale), Pixels(face.Right.Pupil, scale),
            Pixels(face.Chin, scale), Pixels(reading.Crown, scale));
    }

    private static CheckedCrop? Crop(Reading reading, double scale)
    {
        if (reading.Face is null)
            return null;
        var window = reading.Window;
        return new(
            Pixels(window.Centre, scale),
            Math.Round(window.Width * scale, 1),
            Math.Round(window.Height * scale, 1),
            Math.Round(float.RadiansToDegrees(window.AngleRadians), 2),
            PortraitCropper.WidthPx,
            PortraitCropper.HeightPx);
    }

    private static ImmutableArray<double> Pixels(Vector2 point, double scale) =>
        [Math.Round(point.X * scale, 1), Math.Round(point.Y * scale, 1)];
}
