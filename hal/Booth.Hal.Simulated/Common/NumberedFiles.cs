using System.Globalization;

namespace Booth.Hal.Simulated;

/// <summary>
/// Files that appear whole or not at all, numbered in the order in which they came out.
/// </summary>
internal static class NumberedFiles
{
    /// <summary>One more than the highest number in use: "slip-0007.txt" gives 8.</summary>
    public static int Next(string folder, string prefix)
    {
        var numbers = Directory.EnumerateFiles(folder, prefix + "*")
            .Select(path => Path.GetFileName(path)[prefix.Length..])
            .Select(rest => new string([.. rest.TakeWhile(char.IsAsciiDigit)]))
            .Select(digits => int.TryParse(digits, CultureInfo.InvariantCulture, out var n) ? n : 0);
        return numbers.Append(0).Max() + 1;
    }

    /// <summary>Writes beside the target, then renames: nobody sees half a file.</summary>
    public static void WriteWhole(string path, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        var half = path + ".half";
        using (var file = new FileStream(half, options))
            file.Write(content);

        File.Move(half, path, overwrite: true);
    }
}
