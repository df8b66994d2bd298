namespace Booth.App;

/// <summary>What boothd was told at its start.</summary>
/// <param name="ConfigFile">The configuration.</param>
/// <param name="CheckOnly">Only say whether the configuration is good.</param>
/// <param name="Verbose">Log every transition too.</param>
internal sealed record CommandLine(string ConfigFile, bool CheckOnly, bool Verbose)
{
    public const string Usage =
        """
        boothd [--config FILE] [--check-config] [--verbose] [--version]
          --config FILE    the configuration; default /etc/booth/booth.json
          --check-config   names every mistake in it, and ends: 0 good, 78 not
          --verbose        logs every transition
          --version        the version, and ends
        """;

    private const string InstalledConfig = "/etc/booth/booth.json";

    /// <summary>Reads the words; null when they make no sense.</summary>
    public static CommandLine? Read(ReadOnlySpan<string> args)
    {
        var line = new CommandLine(InstalledConfig, CheckOnly: false, Verbose: false);
        while (!args.IsEmpty)
        {
            switch (args[0])
            {
                case "--config" when args.Length > 1:
                    line = line with { ConfigFile = args[1] };
                    args = args[1..];
                    break;
                case "--check-config":
                    line = line with { CheckOnly = true };
                    break;
                case "--verbose":
                    line = line with { Verbose = true };
                    break;
                default:
                    return null;
            }

            args = args[1..];
        }

        return line;
    }
}
