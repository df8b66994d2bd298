namespace Booth.Flow;

/// <summary>What is wrong with a code that somebody typed.</summary>
public enum CodeProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Too short or too long.</summary>
    Length,

    /// <summary>A character that no code of this profile has.</summary>
    Character,

    /// <summary>The check characters do not fit: a character is wrong or two are swapped.</summary>
    Check,
}
