namespace Booth.Configuration;

/// <summary>Reads a configuration from a file, never more than its bound.</summary>
public static class ConfigurationFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<ConfigurationResult> ReadAsync(string path,
        CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[ConfigurationReader.MaxFileBytes + 1];
        var count = await reader.ReadBlockAsync(buffer, cancellationToken);
        return ConfigurationReader.Read(new string(buffer, 0, count));
    }
}
