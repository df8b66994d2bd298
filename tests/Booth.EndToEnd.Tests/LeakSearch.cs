using System.Text;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

/// <summary>What grep -a would find in everything boothd wrote, but for paper and glass.</summary>
internal static class LeakSearch
{
    // The first bytes of JPEG, JP2, a bare JPEG 2000 codestream, PNG and PDF: so many that the noise
    // of sealed envelopes does not make them by chance.
    private static readonly (string Name, byte[] Bytes)[] Pictures =
    [
        ("JPEG (JFIF)", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10]),
        ("JPEG (Exif)", "Exif\0\0"u8.ToArray()),
        ("JPEG (tables)", [0xFF, 0xD8, 0xFF, 0xDB, 0x00, 0x43]),
        ("JP2", [0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A]),
        ("JPEG 2000 codestream", [0xFF, 0x4F, 0xFF, 0x51, 0x00]),
        ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("PDF", "%PDF-"u8.ToArray()),
    ];

    public static void AssertClean(BoothFolder booth, string code)
    {
        var files = FilesOf(booth);
        Assert.Contains(booth.Journal, files);
        Assert.Contains(booth.Log, files);
        Assert.Empty(Find(booth, [code]));
    }

    /// <summary>A line for every picture, and every spelling of a code, in any file.</summary>
    public static IReadOnlyList<string> Find(BoothFolder booth, IEnumerable<string> codes)
    {
        var wanted = Pictures.Concat(codes.SelectMany(Spellings)).ToArray();
        return [.. FilesOf(booth).SelectMany(file => Find(file, wanted))];
    }

    private static IEnumerable<string> Find(string file, (string Name, byte[] Bytes)[] wanted)
    {
        var bytes = Read(file);
        return wanted.Where(pattern => bytes.AsSpan().IndexOf(pattern.Bytes) >= 0)
            .Select(pattern => $"{file} holds {pattern.Name}");
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Spellings(string code)
    {
        var grouped = string.Join('-', code.Chunk(4).Select(part => new string(part)));
        string[] spellings = [code, grouped, code.ToLowerInvariant(), grouped.ToLowerInvariant()];
        return spellings.SelectMany(text => new[]
        {
            ("the code", Encoding.UTF8.GetBytes(text)),
                ("the code in UTF-16", Encoding.Unicode.GetBytes(text)),
        });
    }

    private static string[] FilesOf(BoothFolder booth) =>
    [
        .. Directory.GetFiles(booth.Root, "*", SearchOption.AllDirectories)
            .Where(file => !IsBelow(booth.Paper, file) && !IsBelow(booth.Glass, file)
                && !IsBelow(booth.Spool, file) && file != booth.Socket),
    ];

    private static bool IsBelow(string folder, string file) =>
        file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static byte[] Read(string file)
    {
        using var stream =
            new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
