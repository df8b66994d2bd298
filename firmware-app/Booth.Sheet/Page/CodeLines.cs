namespace Booth.Sheet;

/// <summary>Breaks a code over two lines of about the same length, between groups if it has any.</summary>
internal static class CodeLines
{
    private const char Separator = '-';

    /// <summary>"AAAA-BBBB-CCCC-DD" becomes "AAAA-BBBB" and "CCCC-DD".</summary>
    public static string Of(string codeText)
    {
        var groups = codeText.Split(Separator);
        var half = (groups.Length + 1) / 2;
        return groups.Length < 2
            ? codeText.Insert((codeText.Length + 1) / 2, "\n")
            : $"{string.Join(Separator, groups[..half])}\n{string.Join(Separator, groups[half..])}";
    }
}
