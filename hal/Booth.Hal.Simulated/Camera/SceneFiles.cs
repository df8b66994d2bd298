using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>The JPEG files a camera looks at: one, or a folder in turn, or an empty seat.</summary>
internal sealed class SceneFiles
{
    private const int MaxFiles = 1000;
    private const int MaxFileBytes = 64 * 1024 * 1024;

    private readonly string[] paths;
    private int next;

    /// <exception cref="DeviceFaultException{CameraFault}">
    /// Nothing there that can be played.
    /// </exception>
    public SceneFiles(string? path)
    {
        paths = path is null ? [] : File.Exists(path) ? [path] : ListFolder(path);
    }

    /// <summary>Goes on to the next picture of the folder; false when there is no other.</summary>
    public bool Advance()
    {
        if (paths.Length < 2)
            return false;

        next = (next + 1) % paths.Length;
        return true;
    }

    /// <summary>The whole file of the picture that is in front of the camera.</summary>
    public PersonalImage Load()
    {
        if (paths.Length == 0)
            return EmptySeat.Jpeg();

        try
        {
            using var file = File.OpenRead(paths[next]);
            if (file.Length is < 1 or > MaxFileBytes)
                throw Unplayable(paths[next], $"found {file.Length} bytes, expected 1..{MaxFileBytes}");

            var image = new PersonalImage(ImageFormat.Jpeg, 0, 0, (int)file.Length);
            file.ReadExactly(image.Bytes);
            return image;
        }
        catch (Exception exception) when (
            exception is IOException and not DeviceFaultException<CameraFault>
            or UnauthorizedAccessException)
        {
            throw Unplayable(paths[next], exception.Message, exception);
        }
    }

    private static string[] ListFolder(string path)
    {
        if (!Directory.Exists(path))
            throw Unplayable(path, "found neither a file nor a folder, expected one");

        string[] files =
        [
            .. Directory.EnumerateFiles(path)
                .Where(p => Path.GetExtension(p).ToLowerInvariant() is ".jpg" or ".jpeg")
                .Order(StringComparer.Ordinal).Take(MaxFiles),
        ];
        return files.Length > 0 ? files
            : throw Unplayable(path, "found no .jpg or .jpeg file, expected at least one");
    }

    private static DeviceFaultException<CameraFault> Unplayable(
        string path, string detail, Exception? cause = null) =>
        new(CameraFault.Unplugged, "play", path, detail, cause);
}
