namespace Booth.Cli;

/// <summary>What a script learns from booth without reading its output.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>It did not work; the text says why.</summary>
    public const int Failure = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>What was asked for does not exist.</summary>
    public const int NotFound = 3;

    /// <summary>Answered, but something needs a person.</summary>
    public const int Degraded = 4;

    /// <summary>Not now: a visitor is there.</summary>
    public const int Busy = 5;

    /// <summary>boothd refuses it.</summary>
    public const int Refused = 6;

    /// <summary>No answer in time.</summary>
    public const int Timeout = 7;

    /// <summary>It was so already.</summary>
    public const int NothingToDo = 8;

    /// <summary>boothd is not there.</summary>
    public const int Unreachable = 101;
}
