namespace ReferenceCollector;

/// <summary>What the administration asks.</summary>
/// <param name="Code">The code as typed; spaces, dashes and lower case are forgiven.</param>
internal sealed record FetchQuestion(string? Code)
{
    private const int MaxTyped = 100;

    /// <summary>The code without grouping; empty when it cannot be one.</summary>
    public string Characters() => Code is not { Length: <= MaxTyped }
        ? ""
        : string.Concat(Code.Where(letter => letter is not (' ' or '-'))).ToUpperInvariant();
}
