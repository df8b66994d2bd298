namespace Booth.Cli;

/// <summary>Where the face networks lie, for commands that work without a service.</summary>
internal static class ModelFolder
{
    private const string Variable = "BOOTH_MODELS";
    private const string Installed = "/usr/lib/booth/models";

    /// <summary>BOOTH_MODELS, or the installed folder.</summary>
    public static string Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : Installed;
}
