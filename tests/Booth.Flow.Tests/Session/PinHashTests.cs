using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Booth.Flow.Tests;

public sealed class PinHashTests
{
    private static readonly byte[] Salt = Encoding.ASCII.GetBytes("0123456789abcdef");

    [Fact]
    public void The_right_pin_and_only_it_matches_after_a_file()
    {
        string text = PinHash.Create(new("246810"), Salt, PinHash.LeastIterations).ToFileText();
        var read = PinHash.TryParse(text)!;
        Assert.True(read.Matches(new("246810")));
        Assert.False(read.Matches(new("246811")));
        Assert.False(read.Matches(new("")));
        Assert.Equal(text, read.ToFileText());
    }

    /// <summary>Made by: openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt pass:246810
    /// -kdfopt hexsalt:3031...6566 -kdfopt iter:100000 PBKDF2.</summary>
    [Fact]
    public void The_hash_is_the_one_of_openssl() => Assert.EndsWith(
        OpensslHash, PinHash.Create(new("246810"), Salt, 100_000).ToFileText());

    [Theory]
    [InlineData("12345")]
    [InlineData("12345678901")]
    [InlineData("12345x")]
    public void What_is_no_pin_is_refused(string pin) =>
        Assert.Throws<ArgumentException>(() => PinHash.Create(new(pin), Salt));

    [Theory]
    [InlineData("")]
    [InlineData("246810")]
    [InlineData("pbkdf2-sha256:99999:30313233343536373839616263646566:" + OpensslHash)]
    [InlineData("pbkdf2-sha256:100000:3031:" + OpensslHash)]
    [InlineData("pbkdf2-sha256:-100000:30313233343536373839616263646566:" + OpensslHash)]
    public void What_is_no_hash_is_none(string text) => Assert.Null(PinHash.TryParse(text));

    [Fact]
    public void Any_text_is_a_hash_or_none() =>
        Prop.ForAll<string>(text => _ = PinHash.TryParse(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_never_printed() => Assert.Equal("<redacted>",
        PinHash.Create(new("246810"), Salt, PinHash.LeastIterations).ToString());

    private const string OpensslHash = "b89f43c55077a79d5eb107eff2b11e2db522ccd42e1c018dd8cd1d4c4942b1bd";
}
