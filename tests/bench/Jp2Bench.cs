using System.Diagnostics;
using System.Text;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Bench;

/// <summary>The portrait as JPEG 2000, beside OpenJPEG's own program on the same pixels.</summary>
internal static class Jp2Bench
{
    public static Row Run(IPortraitStudio studio, int rounds)
    {
        var folder = Checkout.NewFolder();
        try
        {
            using var portrait = Sitter.Portrait(studio);
            var input = Path.Combine(folder.FullName, "portrait.ppm");
            WritePpm(input, portrait);
            var ours = Samples.Of(rounds, () => studio.EncodeJp2(portrait).Dispose());
            var theirs = Samples.Of(
                rounds, () => Compress(input, Path.Combine(folder.FullName, "portrait.jp2")));
            var start = Samples.Of(rounds, () => Opj("-h"));
            return Row.Beside(
                "JP2 of the portrait",
                "ratio <= 1.2",
                ours,
                $"opj_compress, less {start.MedianMs:0.0} ms of start,",
                theirs.MedianMs - start.MedianMs);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // As Booth.Portrait encodes: an eighth of the pixels, wavelet 9/7, two threads.
    private static void Compress(string input, string output)
    {
        var code = Opj("-i", input, "-o", output, "-r", "8", "-I", "-threads", "2");
        if (code != 0)
        {
            throw new InvalidOperationException($"opj_compress ended with {code}");
        }
    }

    private static int Opj(params ReadOnlySpan<string> arguments)
    {
        using var program = Process.Start(new ProcessStartInfo("opj_compress", [.. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return program.ExitCode;
    }

    private static void WritePpm(string file, PersonalImage rgb)
    {
        using var stream = File.Create(file);
        stream.Write(Encoding.ASCII.GetBytes($"P6\n{rgb.Width} {rgb.Height}\n255\n"));
        stream.Write(rgb.Bytes);
    }
}
