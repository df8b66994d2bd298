using FsCheck;
using FsCheck.Fluent;

namespace Booth.Portrait.Tests;

public sealed class CrownEstimateTests
{
    [Fact]
    public void Whatever_hair_or_hat_the_skull_stays_within_the_range_of_heads() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), top =>
            CrownEstimate.Estimate((float)top.Get) is >= 1.40f and <= 1.90f)
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(float.NaN, 1.66f)]
    [InlineData(1.43f, 1.43f)]
    [InlineData(2.00f, 1.7606f)]
    [InlineData(4.00f, 1.90f)]
    public void Part_of_what_rises_above_the_lowest_skull_is_hair(float top, float skull) =>
        Assert.Equal(skull, CrownEstimate.Estimate(top), 0.0001f);
}
