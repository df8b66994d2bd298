namespace Booth.Portrait;

/// <summary>A network's file is missing or unusable. The message names it and the remedy.</summary>
public sealed class ModelException : Exception
{
    private ModelException(string message, string file, Exception? reason)
        : base(message, reason)
    {
        FileName = file;
    }

    /// <summary>Path of the file.</summary>
    public string FileName { get; }

    internal static ModelException Missing(string file) => new(
        $"found no {file}, expected a face network there: run provisioning/models/fetch",
        file, null);

    internal static ModelException Unusable(string file, string found, Exception? reason = null) =>
        new($"{file} is not a usable face network ({found}): remove it and run "
            + "provisioning/models/fetch", file, reason);
}
