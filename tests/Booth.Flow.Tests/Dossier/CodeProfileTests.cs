namespace Booth.Flow.Tests;

public sealed class CodeProfileTests
{
    [Fact]
    public void The_shipped_and_the_older_profiles_are_usable() =>
        Assert.All(CodeProfiles.All, profile => Assert.Null(profile.Problem()));

    [Fact]
    public void The_default_is_four_for_the_booth_sixteen_random_two_check()
    {
        var profile = CodeProfile.Iso7064;

        Assert.Equal("iso7064-36", profile.Name);
        Assert.Equal((4, 16, 2), (profile.PrefixLength, profile.RandomLength, profile.CheckLength));
        Assert.Equal(32, profile.Alphabet.Length);
        Assert.Equal([4, 4, 4, 4, 4, 2], profile.Grouping);
    }

    [Fact]
    public void A_profile_that_cannot_work_says_why()
    {
        var good = CodeProfile.Iso7064;

        Assert.Contains("length", (good with { Length = 7 }).Problem()!);
        Assert.Contains("random", (good with { PrefixLength = 20 }).Problem()!);
        Assert.Contains("prefix", (good with { PrefixLength = -1 }).Problem()!);
        Assert.Contains("alphabet", (good with { Alphabet = "BA" }).Problem()!);
        Assert.Contains("alphabet", (good with { Alphabet = "AAB" }).Problem()!);
        Assert.Contains("alphabet", (good with { Alphabet = "ab" }).Problem()!);
        Assert.Contains("4-4", (good with { Grouping = [4, 4] }).Problem()!);
        Assert.Contains("missing", (good with { Grouping = default }).Problem()!);
    }
}
