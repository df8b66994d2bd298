using System.Collections.Immutable;

namespace Booth.Kiosk;

/// <summary>
/// How a language counts: which form a whole number takes (Unicode CLDR, plural rules). The file
/// of a language names its rule in "format.plural".
/// </summary>
internal sealed record PluralRule(ImmutableArray<string> Forms, Func<int, string> FormOf)
{
    private static readonly PluralRule OneOther =
        new(["one", "other"], number => number == 1 ? "one" : "other");

    private static readonly PluralRule ZeroOneOther =
        new(["one", "other"], number => number is 0 or 1 ? "one" : "other");

    private static readonly PluralRule EastSlavic =
        new(["one", "few", "many"], EastSlavicForm);

    private static readonly PluralRule Arabic =
        new(["zero", "one", "two", "few", "many", "other"], ArabicForm);

    /// <summary>The rule of a name; an unknown name is a mistake in a file.</summary>
    public static PluralRule Named(string name) => name switch
    {
        "one" => OneOther,
        "zero_one" => ZeroOneOther,
        "east_slavic" => EastSlavic,
        "arabic" => Arabic,
        _ => throw new InvalidOperationException(
            $"found plural rule '{name}', expected one, zero_one, east_slavic or arabic"),
    };

    private static string EastSlavicForm(int number) => (number % 10, number % 100) switch
    {
        (1, not 11) => "one",
        (2 or 3 or 4, not (12 or 13 or 14)) => "few",
        _ => "many",
    };

    private static string ArabicForm(int number) => (number, number % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };
}
