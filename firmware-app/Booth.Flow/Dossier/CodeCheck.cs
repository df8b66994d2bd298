namespace Booth.Flow;

/// <summary>How a code guards itself against typing errors.</summary>
public enum CodeCheck
{
    /// <summary>Not at all: length and alphabet only.</summary>
    None,

    /// <summary>Two check characters by ISO/IEC 7064 MOD 1271-36, at the end.</summary>
    Iso7064Mod1271,
}
