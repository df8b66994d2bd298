using FsCheck;
using FsCheck.Fluent;

namespace Booth.Flow.Tests;

public sealed class CodeRulesTests
{
    private static CodeProfile Default => CodeProfile.Iso7064;

    [Fact]
    public void The_default_code_has_prefix_random_and_check_characters()
    {
        var code = CodeProfiles.Make(Default, seed: 1);

        Assert.Equal(22, code.Length);
        Assert.StartsWith("FR07", code, StringComparison.Ordinal);
        Assert.True(Mod1271.IsValid(code));
        Assert.DoesNotContain(code, letter => "ILOU".Contains(letter));
        Assert.Equal(CodeProblem.None, CodeRules.Check(Default, code));
    }

    [Fact]
    public void Every_profile_makes_codes_that_it_accepts_itself() =>
        Prop.ForAll<int>(seed => CodeProfiles.All.All(profile =>
            CodeRules.Check(profile, CodeProfiles.Make(profile, seed)) == CodeProblem.None))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_single_wrong_character_is_detected() =>
        Prop.ForAll<int>(seed => Substitutions(CodeProfiles.Make(Default, seed)).All(IsRefused))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_swap_of_two_neighbours_is_detected() =>
        Prop.ForAll<int>(seed => Swaps(CodeProfiles.Make(Default, seed)).All(IsRefused))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_lost_or_doubled_character_is_detected() =>
        Prop.ForAll<int>(seed =>
        {
            var code = CodeProfiles.Make(Default, seed);
            return Enumerable.Range(0, code.Length).All(i =>
                CodeRules.Check(Default, code.Remove(i, 1)) == CodeProblem.Length
                && CodeRules.Check(Default, code.Insert(i, code[i..(i + 1)])) == CodeProblem.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_code_is_read_as_people_type_it() =>
        Prop.ForAll<int>(seed => CodeProfiles.All.All(profile => IsReadAsTyped(profile, seed)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_at_all_is_judged_without_failing() =>
        Prop.ForAll<string?>(text =>
        {
            using var code = CodeRules.Read(Default, text, out var problem);
            return code is null == (problem != CodeProblem.None);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", CodeProblem.Length)]
    [InlineData("FR07", CodeProblem.Length)]
    [InlineData("FR07-0000-0000-0000-0000-0O", CodeProblem.Character)]
    [InlineData("FR07-0000-0000-0000-0000-éé", CodeProblem.Character)]
    [InlineData("FR07-0000-0000-0000-0000-00", CodeProblem.Check)]
    public void What_is_wrong_is_told(string text, CodeProblem expected) =>
        Assert.Equal(expected, CodeRules.Check(Default, text));

    [Fact]
    public void An_endless_text_is_refused_by_its_length() =>
        Assert.Equal(CodeProblem.Length, CodeRules.Check(Default, new string(' ', 1_000_000)));

    [Fact]
    public void Every_byte_below_the_bound_gives_each_character_equally_often()
    {
        // Without prefix and check characters the code is one byte, 22 times over.
        var profile = CodeProfiles.Plain22;
        var counts = new int[256];
        for (var value = 0; value < 256; value++)
        {
            var random = Enumerable.Repeat((byte)value, 22).ToArray();
            using var code = CodeRules.Make(profile, "", random);
            counts[code is null ? 255 : profile.Alphabet.IndexOf(code.Characters[0])]++;
        }

        Assert.All(counts[..36], count => Assert.Equal(7, count));
        Assert.Equal(256 - (36 * 7), counts[255]);
    }

    [Fact]
    public void A_draw_whose_check_characters_look_alike_is_drawn_again()
    {
        var bytes = new byte[16];
        var redrawn = 0;
        for (var value = 0; value < 32; value++)
        {
            bytes[15] = (byte)value;
            using var code = CodeRules.Make(Default, "FR07", bytes);
            var data = "FR07" + new string('0', 15) + Default.Alphabet[value];
            var (first, second) = Mod1271.CheckCharacters(data);
            var isClean = !"ILOU".Contains(first) && !"ILOU".Contains(second);
            Assert.Equal(isClean, code is not null);
            redrawn += isClean ? 0 : 1;
        }

        Assert.InRange(redrawn, 1, 31);
    }

    [Fact]
    public void Without_randomness_there_is_no_code() =>
        Assert.Null(CodeRules.Make(Default, "FR07", []));

    [Theory]
    [InlineData("FR0")]
    [InlineData("FR0O")]
    [InlineData("fr07")]
    public void A_prefix_that_does_not_fit_is_refused(string prefix)
    {
        Assert.Contains(prefix, CodeRules.PrefixProblem(Default, prefix), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CodeRules.Make(Default, prefix, new byte[64]));
    }

    [Theory]
    [InlineData("FR070123456789ABCDEFGH", "FR07-0123-4567-89AB-CDEF-GH")]
    public void A_code_is_printed_in_groups(string characters, string expected)
    {
        using var code = new EphotoCode(characters);

        Assert.Equal(expected, CodeRules.Group(Default, code));
        Assert.Equal("<redacted>", code.ToString());
    }

    [Fact]
    public void A_code_of_another_profile_is_not_grouped()
    {
        using var code = new EphotoCode("FR07012");

        Assert.Throws<ArgumentException>(() => CodeRules.Group(Default, code));
    }

    private static bool IsRefused(string text) =>
        CodeRules.Check(Default, text) is CodeProblem.Check or CodeProblem.Character;

    private static IEnumerable<string> Substitutions(string code) =>
        from index in Enumerable.Range(0, code.Length)
        from letter in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        where letter != code[index]
        select code[..index] + letter + code[(index + 1)..];

    private static IEnumerable<string> Swaps(string code) =>
        from index in Enumerable.Range(0, code.Length - 1)
        where code[index] != code[index + 1]
        select code[..index] + code[index + 1] + code[index] + code[(index + 2)..];

    private static bool IsReadAsTyped(CodeProfile profile, int seed)
    {
        var code = CodeProfiles.Make(profile, seed);
        using var kept = new EphotoCode(code);
        var typed = " " + CodeRules.Group(profile, kept).ToLowerInvariant().Replace('-', ' ') + "\n";
        using var read = CodeRules.Read(profile, typed, out _);
        return read?.Reveal() == code;
    }
}
