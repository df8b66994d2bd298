namespace Booth.Sheet;

/// <summary>Breaks a text into lines of a number of letters.</summary>
internal static class LineBreaks
{
    /// <summary>Breaks where the text does and at spaces; a word longer than a line is cut.</summary>
    public static IEnumerable<string> Wrap(string text, int length) =>
        text.Split('\n').SelectMany(line => WrapLine(line, length));

    private static IEnumerable<string> WrapLine(string text, int length)
    {
        var rest = text.Trim();
        while (rest.Length > length)
        {
            // The letter after a full line may be the space.
            var space = rest.LastIndexOf(' ', length);
            var end = space > 0 ? space : length;
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }

        yield return rest;
    }
}
