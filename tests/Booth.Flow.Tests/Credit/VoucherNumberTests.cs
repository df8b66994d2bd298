using FsCheck;
using FsCheck.Fluent;

namespace Booth.Flow.Tests;

public sealed class VoucherNumberTests
{
    private static Arbitrary<string> RandomDigits { get; } =
        Gen.Choose(0, 9).ArrayOf(VoucherNumber.RandomDigits).Select(string.Concat).ToArbitrary();

    // 79927398713 is the worked example of most descriptions of the Luhn formula.
    [Theory]
    [InlineData("07992739871", "079927398713")]
    [InlineData("00000000000", "000000000000")]
    [InlineData("99999999999", "999999999991")]
    public void The_check_digit_is_luhns(string digits, string number) =>
        Assert.Equal(number, VoucherNumber.Make(digits));

    [Theory]
    [InlineData("")]
    [InlineData("0799273987")]
    [InlineData("079927398713")]
    [InlineData("0799273987x")]
    [InlineData("٠٧٩٩٢٧٣٩٨٧١")]
    public void Only_eleven_digits_make_a_number(string digits) =>
        Assert.Throws<ArgumentException>(() => VoucherNumber.Make(digits));

    [Theory]
    [InlineData("")]
    [InlineData("079927398710")]
    [InlineData("07992739871")]
    [InlineData("0799273987130")]
    [InlineData("07992739871 ")]
    [InlineData("-79927398713")]
    [InlineData("٠٧٩٩٢٧٣٩٨٧١٣")]
    public void Anything_else_is_no_number(string text) => Assert.False(VoucherNumber.IsValid(text));

    [Fact]
    public void Every_number_made_is_valid() =>
        Prop.ForAll(RandomDigits, digits => VoucherNumber.IsValid(VoucherNumber.Make(digits)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void One_wrong_digit_is_always_noticed() =>
        Prop.ForAll(
            RandomDigits,
            Gen.Choose(0, 11).ToArbitrary(),
            Gen.Choose(1, 9).ToArbitrary(),
            (digits, place, by) =>
            {
                var typed = VoucherNumber.Make(digits).ToCharArray();
                typed[place] = (char)('0' + ((typed[place] - '0' + by) % 10));
                return !VoucherNumber.IsValid(typed);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Swapped_neighbours_are_noticed_but_for_0_and_9() =>
        Prop.ForAll(RandomDigits, Gen.Choose(0, 10).ToArbitrary(), (digits, place) =>
        {
            var typed = VoucherNumber.Make(digits).ToCharArray();
            var (a, b) = (typed[place], typed[place + 1]);
            (typed[place], typed[place + 1]) = (b, a);
            var goesUnnoticed = a == b || (a, b) is ('0', '9') or ('9', '0');
            return VoucherNumber.IsValid(typed) == goesUnnoticed;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_the_check_throw() =>
        Prop.ForAll<string?>(text => VoucherNumber.IsValid(text) || true).QuickCheckThrowOnFailure();
}
