using System.Collections.Immutable;

namespace Booth.Flow.Tests;

/// <summary>The default and the two shapes that older texts speak of.</summary>
internal static class CodeProfiles
{
    private const string All36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static CodeProfile Plain22 { get; } =
        new("plain-22", 22, All36, 0, [6, 6, 6, 4], CodeCheck.None);

    public static CodeProfile TwentyOne { get; } =
        new("21", 21, CodeProfile.NoLookAlikes, 3, [7, 7, 7], CodeCheck.Iso7064Mod1271);

    public static ImmutableArray<CodeProfile> All { get; } =
        [CodeProfile.Iso7064, Plain22, TwentyOne];

    public static string Prefix(CodeProfile profile) => "FR07"[..Math.Min(profile.PrefixLength, 4)];

    /// <summary>A code drawn from a seed.</summary>
    public static string Make(CodeProfile profile, int seed)
    {
        var random = new byte[CodeRules.RandomByteCount];
        new Random(seed).NextBytes(random);
        using var code = CodeRules.Make(profile, Prefix(profile), random);
        Assert.NotNull(code);
        return code.Reveal();
    }
}
