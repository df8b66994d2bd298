namespace Booth.App;

/// <summary>How boothd ends (sysexits.h where it has a word for it).</summary>
internal static class ExitCode
{
    /// <summary>Stopped in good order.</summary>
    public const int Ok = 0;

    /// <summary>Failed; starting it again may help.</summary>
    public const int Failure = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>
    /// EX_CONFIG: starting it again does not help, the configuration must be put right.
    /// </summary>
    public const int Configuration = 78;
}
