using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Bench;

/// <summary>From the camera's file to the verdict.</summary>
internal static class ShotBench
{
    public static Row Run(IPortraitStudio studio, int rounds)
    {
        var jpeg = Sitter.Shot();
        var header = JpegCodec.ReadHeader(jpeg);
        var pixels = new byte[header.ByteCount(JpegPixels.Rgb24)];
        using var shot = PersonalImage.CopyOf(ImageFormat.Jpeg, jpeg);
        var limits = new ComplianceLimits();
        var verdicts = new List<Verdict>();
        var times = Samples.Of(rounds, () =>
        {
            using var developed = studio.Develop(shot);
            verdicts.Add(ComplianceRules.Judge(developed.Measures, limits));
        });
        if (!verdicts.All(verdict => verdict.IsAccepted))
        {
            throw new InvalidOperationException("the portrait that ships was refused");
        }

        var decode = Samples.Of(rounds, () => JpegCodec.Decode(jpeg, pixels, JpegPixels.Rgb24));
        return Row.Beside(
            "shot (12 megapixel JPEG) to verdict",
            "300 ms",
            times,
            "its JPEG decode alone",
            decode.MedianMs);
    }
}
