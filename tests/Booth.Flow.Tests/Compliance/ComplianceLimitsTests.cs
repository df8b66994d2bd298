namespace Booth.Flow.Tests;

public sealed class ComplianceLimitsTests
{
    [Fact]
    public void The_defaults_are_valid() =>
        Assert.Same(ComplianceLimits.Default, ComplianceLimits.Default.Validated());

    [Fact]
    public void An_edge_out_of_range_is_named_with_what_was_found_and_expected()
    {
        var limits = ComplianceLimits.Default with { FaceHeightMm = new(10, 32, 36, 38) };
        var error = Assert.Throws<ArgumentException>(limits.Validated);
        Assert.Contains("FaceHeightMm", error.Message, StringComparison.Ordinal);
        Assert.Contains("10", error.Message, StringComparison.Ordinal);
        Assert.Contains("20..45", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Edges_out_of_order_are_refused() =>
        Assert.Throws<ArgumentException>(
            (ComplianceLimits.Default with { YawDeg = new(-5, -8, 8, 5) }).Validated);

    [Fact]
    public void A_share_above_one_is_refused() =>
        Assert.Throws<ArgumentException>(
            (ComplianceLimits.Default with { SecondFaceAreaRatio = 1.5 }).Validated);

    [Theory]
    [InlineData(29.9, FindingResult.Fail)]
    [InlineData(30, FindingResult.Warn)]
    [InlineData(32, FindingResult.Pass)]
    [InlineData(36, FindingResult.Pass)]
    [InlineData(38, FindingResult.Warn)]
    [InlineData(38.1, FindingResult.Fail)]
    [InlineData(double.NaN, FindingResult.Fail)]
    [InlineData(double.PositiveInfinity, FindingResult.Fail)]
    public void A_band_includes_its_edges(double value, FindingResult expected) =>
        Assert.Equal(expected, new LimitBand(30, 32, 36, 38).Judge(value));

    [Fact]
    public void A_limit_reads_as_words_and_numbers()
    {
        Assert.Equal("32..36 (fail outside 30..38)", new LimitBand(30, 32, 36, 38).ToString());
        Assert.Equal("45..55", new LimitBand(45, 45, 55, 55).ToString());
        Assert.Equal(">= 240 (fail below 90)", LimitBand.AtLeast(240, 90).ToString());
        Assert.Equal(">= 0.2", LimitBand.AtLeast(0.2, 0.2).ToString());
        Assert.Equal("<= 0.07", LimitBand.AtMost(0.07, 0.07).ToString());
        Assert.Equal("-5..5 (fail outside -8..8)", LimitBand.Around(5, 8).ToString());
    }

    [Fact]
    public void Every_wire_name_breaks_at_its_capitals_and_nowhere_else()
    {
        var names = Enum.GetValues<FindingId>().Select(id => (Name: $"{id}", Wire: id.ToWireName()))
            .Concat(Enum.GetValues<Hint>().Select(hint => (Name: $"{hint}", Wire: hint.ToWireName())));
        Assert.All(names, one => Assert.Equal(
            string.Concat(one.Name.Select(letter => char.IsAsciiLetterUpper(letter)
                ? "_" + char.ToLowerInvariant(letter) : letter.ToString())).TrimStart('_'),
            one.Wire));
    }

    [Theory]
    [InlineData(FindingId.FaceHeightMm, "face_height_mm")]
    [InlineData(FindingId.SingleFace, "single_face")]
    [InlineData(FindingId.Centring, "centring")]
    public void Wire_names_are_snake_case_and_read_back(FindingId id, string name)
    {
        Assert.Equal(name, id.ToWireName());
        Assert.Equal(id, FindingIdNames.FromWireName(name));
        Assert.Null(FindingIdNames.FromWireName("FaceHeightMm"));
        Assert.Equal("come_closer", Hint.ComeCloser.ToWireName());
    }
}
