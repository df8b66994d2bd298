using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>Other people's programs judge what came out.</summary>
internal static class Judges
{
    public static async Task AssertPhotoAsync(string jp2)
    {
        var dump = await RunAsync("opj_dump", "-i", jp2);
        Assert.Contains("x1=413, y1=531", dump, StringComparison.Ordinal);
        var report = await RunAsync("jpylyzer", jp2);
        Assert.Contains("<isValid format=\"jp2\">True</isValid>", report, StringComparison.Ordinal);
        Assert.Contains("<hRescInPixelsPerInch>300", report, StringComparison.Ordinal);
        Assert.Contains("<vRescInPixelsPerInch>300", report, StringComparison.Ordinal);
    }

    /// <summary>432 x 288 pt is 152.4 x 101.6 mm.</summary>
    public static async Task AssertSheetAsync(string pdf)
    {
        var info = await RunAsync("pdfinfo", pdf);
        Assert.Contains("432 x 288 pts", info, StringComparison.Ordinal);
    }

    /// <summary>Width, height, depth and colour type stand in the PNG's first chunk.</summary>
    public static void AssertSignature(string png)
    {
        var bytes = File.ReadAllBytes(png);
        Assert.Equal((521, 134, 8, 0), (
            BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)),
            BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)),
            (int)bytes[24],
            (int)bytes[25]));
    }

    /// <summary>
    /// Opens the envelope with openssl and the right keys; returns the folder of its files.
    /// </summary>
    public static async Task<string> OpenEnvelopeAsync(
        CollectorProcess collector, string code, string folder)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
        var signed = Path.Combine(folder, "signed.der");
        var archive = Path.Combine(folder, "dossier.tar");
        var into = Directory.CreateDirectory(Path.Combine(folder, "opened")).FullName;
        await RunAsync("openssl", "cms", "-decrypt", "-inform", "DER",
            "-in", Path.Combine(collector.Envelopes, id + ".cms"), "-out", signed,
            "-inkey", Path.Combine(collector.Keys, "collector-envelope.key"),
            "-recip", Path.Combine(collector.Keys, "collector-envelope.crt"));
        await RunAsync("openssl", "cms", "-verify", "-inform", "DER", "-in", signed,
            "-CAfile", Path.Combine(collector.Keys, "ca.crt"), "-purpose", "any", "-out", archive);
        await RunAsync("tar", "-x", "-f", archive, "-C", into);
        return into;
    }

    private static Task<string> RunAsync(string program, params string[] arguments) =>
        ChildProcess.RunAsync(program, arguments, input: "", World.Stop);
}
