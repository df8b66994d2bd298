using Booth.Configuration;

namespace Booth.App;

/// <summary>Reads the configuration, or says on standard error why it cannot be used.</summary>
internal static class ConfigurationAtStart
{
    /// <summary>
    /// The configuration with absolute paths; null when it was refused, in words.
    /// </summary>
    public static async Task<BoothConfiguration?> ReadAsync(string file)
    {
        try
        {
            var result = await ConfigurationFile.ReadAsync(file, CancellationToken.None);
            foreach (var error in result.Errors)
            {
                await Console.Error.WriteLineAsync($"{file}: {error}");
            }

            return result.Configuration is { } booth
                ? FilePaths.From(Path.GetDirectoryName(Path.GetFullPath(file))!, booth)
                : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file}: {problem.Message}");
            return null;
        }
    }
}
