namespace Booth.Flow;

/// <summary>Makes, checks, reads and groups codes. The caller brings the randomness.</summary>
public static class CodeRules
{
    /// <summary>
    /// Random bytes that are plenty for <see cref="Make"/>: 256 draws of the default profile, of
    /// which one in five fails its check characters. Without look-alikes to avoid, one draw is enough.
    /// </summary>
    public const int RandomByteCount = 4096;

    private const int LongestTyped = 256;

    /// <summary>
    /// Makes a code: prefix, random characters, check characters. A draw whose check characters lie
    /// outside the alphabet (look-alikes) is drawn again.
    /// </summary>
    /// <param name="profile">A profile without <see cref="CodeProfile.Problem"/>.</param>
    /// <param name="prefix">Issuer and booth, in the profile's alphabet.</param>
    /// <param name="random">Bytes of a secure generator; <see cref="RandomByteCount"/> are plenty.
    /// The caller wipes them: they tell the code.</param>
    /// <returns>The code; null when the random bytes ran out.</returns>
    /// <exception cref="ArgumentException">The prefix does not fit the profile.</exception>
    public static EphotoCode? Make(
        CodeProfile profile, ReadOnlySpan<char> prefix, ReadOnlySpan<byte> random)
    {
        if (PrefixProblem(profile, prefix) is { } problem)
        {
            throw new ArgumentException(problem, nameof(prefix));
        }

        Span<char> code = stackalloc char[profile.Length];
        try
        {
            prefix.CopyTo(code);
            return TryDraw(profile, code, random) ? new EphotoCode(code) : null;
        }
        finally
        {
            code.Clear();
        }
    }

    /// <summary>What is wrong with a configured prefix, with found and expected; null when nothing.</summary>
    public static string? PrefixProblem(CodeProfile profile, ReadOnlySpan<char> prefix) =>
        prefix.Length == profile.PrefixLength && !prefix.ContainsAnyExcept(profile.Alphabet)
            ? null
            : $"code prefix is \"{prefix}\"; expected {profile.PrefixLength} characters of "
                + profile.Alphabet;

    /// <summary>
    /// What is wrong with a code as typed. Spaces and dashes are skipped and lower case is taken;
    /// nothing else is forgiven.
    /// </summary>
    public static CodeProblem Check(CodeProfile profile, ReadOnlySpan<char> text)
    {
        using var code = Read(profile, text, out var problem);
        return problem;
    }

    /// <summary>Reads a code as typed; null when it has a problem.</summary>
    public static EphotoCode? Read(
        CodeProfile profile, ReadOnlySpan<char> text, out CodeProblem problem)
    {
        Span<char> code = stackalloc char[profile.Length];
        try
        {
            problem = Normalise(text, code);
            problem = problem != CodeProblem.None ? problem : CheckCharacters(profile, code);
            return problem == CodeProblem.None ? new EphotoCode(code) : null;
        }
        finally
        {
            code.Clear();
        }
    }

    /// <summary>The code in its printed groups, "AAAA-BBBB-CCCC-DDDD-EEEE-FF".</summary>
    /// <exception cref="ArgumentException">The code has not the profile's length.</exception>
    public static string Group(CodeProfile profile, EphotoCode code)
    {
        if (code.Characters.Length != profile.Length)
        {
            throw new ArgumentException(
                $"the code has {code.Characters.Length} characters; expected {profile.Length}",
                nameof(code));
        }

        return string.Create(
            profile.Length + profile.Grouping.Length - 1,
            (profile.Grouping, code),
            static (text, state) => FillGroups(text, state.Grouping.AsSpan(), state.code.Characters));
    }

    private static void FillGroups(
        Span<char> text, ReadOnlySpan<int> grouping, ReadOnlySpan<char> characters)
    {
        text.Fill('-');
        foreach (var size in grouping)
        {
            characters[..size].CopyTo(text);
            characters = characters[size..];
            text = text[Math.Min(size + 1, text.Length)..];
        }
    }

    private static bool TryDraw(CodeProfile profile, Span<char> code, ReadOnlySpan<byte> random)
    {
        var drawn = code.Slice(profile.PrefixLength, profile.RandomLength);
        while (TryDrawCharacters(profile.Alphabet, drawn, ref random))
        {
            if (TryAddCheck(profile, code))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryDrawCharacters(
        string alphabet, Span<char> drawn, ref ReadOnlySpan<byte> random)
    {
        // Bytes at or above the largest multiple of the alphabet's size would favour its first
        // characters: they are thrown away.
        var limit = 256 - (256 % alphabet.Length);
        var count = 0;
        while (count < drawn.Length)
        {
            if (random.IsEmpty)
            {
                return false;
            }

            if (random[0] < limit)
            {
                drawn[count++] = alphabet[random[0] % alphabet.Length];
            }

            random = random[1..];
        }

        return true;
    }

    private static bool TryAddCheck(CodeProfile profile, Span<char> code)
    {
        if (profile.Check == CodeCheck.None)
        {
            return true;
        }

        var (first, second) = Mod1271.CheckCharacters(code[..^Mod1271.CheckLength]);
        (code[^2], code[^1]) = (first, second);
        return profile.Alphabet.Contains(first) && profile.Alphabet.Contains(second);
    }

    private static CodeProblem Normalise(ReadOnlySpan<char> text, Span<char> code)
    {
        if (text.Length > LongestTyped)
        {
            return CodeProblem.Length;
        }

        var count = 0;
        foreach (var character in text)
        {
            if (character is '-' or ' ' or '\u00A0' or '\u2011' or '\t' or '\r' or '\n')
            {
                continue;
            }

            if (count == code.Length)
            {
                return CodeProblem.Length;
            }

            code[count++] = char.IsAsciiLetterLower(character)
                ? (char)(character - 'a' + 'A')
                : character;
        }

        return count == code.Length ? CodeProblem.None : CodeProblem.Length;
    }

    private static CodeProblem CheckCharacters(CodeProfile profile, ReadOnlySpan<char> code)
    {
        if (code.ContainsAnyExcept(profile.Alphabet))
        {
            return CodeProblem.Character;
        }

        return profile.Check == CodeCheck.None || Mod1271.IsValid(code)
            ? CodeProblem.None
            : CodeProblem.Check;
    }
}
