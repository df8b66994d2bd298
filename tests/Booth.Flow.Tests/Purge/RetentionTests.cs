namespace Booth.Flow.Tests;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly RetentionCutoffs Cutoffs = new RetentionLimits().CutoffsAt(Now);

    [Fact]
    public void The_defaults_are_six_and_twelve_months_and_400_days()
    {
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 12, 0, 0, TimeSpan.Zero), Cutoffs.Envelopes);
        Assert.Equal(new DateTimeOffset(2025, 8, 31, 12, 0, 0, TimeSpan.Zero), Cutoffs.Vouchers);
        Assert.Equal(Now.AddDays(-400), Cutoffs.Closed);
        Assert.Empty(new RetentionLimits().Problems());
    }

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(-1, false, true)]
    [InlineData(-1, true, false)]
    [InlineData(1, false, false)]
    public void An_envelope_goes_after_the_limit_unless_its_sale_is_open(
        int ticks, bool isHeld, bool goes) =>
        Assert.Equal(goes, Cutoffs.DestroysEnvelope(Cutoffs.Envelopes.AddTicks(ticks), isHeld));

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void A_voucher_expires_after_the_limit(int ticks, bool expires) =>
        Assert.Equal(expires, Cutoffs.ExpiresVoucher(Cutoffs.Vouchers.AddTicks(ticks)));

    public static TheoryData<RetentionLimits, string> OutOfRange => new()
    {
        { new() { EnvelopeMonths = 0 }, "EnvelopeMonths is 0; expected 1 to 6." },
        { new() { EnvelopeMonths = 7 }, "EnvelopeMonths is 7; expected 1 to 6." },
        { new() { VoucherMonths = 0 }, "VoucherMonths is 0; expected 1 to 60." },
        { new() { VoucherMonths = 61 }, "VoucherMonths is 61; expected 1 to 60." },
        { new() { ClosedDays = 29 }, "ClosedDays is 29; expected 30 to 3650." },
        { new() { ClosedDays = 3651 }, "ClosedDays is 3651; expected 30 to 3650." },
        { new() { MaxEvents = 99 }, "MaxEvents is 99; expected 100 to 1000000." },
        { new() { MaxEvents = 1_000_001 }, "MaxEvents is 1000001; expected 100 to 1000000." },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void Limits_out_of_range_are_named(RetentionLimits limits, string problem) =>
        Assert.Equal([problem], limits.Problems());

    [Fact]
    public void The_beginning_of_time_deletes_nothing()
    {
        var cutoffs = new RetentionLimits().CutoffsAt(DateTimeOffset.MinValue.AddDays(1));
        Assert.Equal(new RetentionCutoffs(default, default, default), cutoffs);
    }
}
