using FsCheck;
using FsCheck.Fluent;

namespace Booth.Flow.Tests;

public sealed class SignatureRulesTests
{
    public static TheoryData<string, PenPoint[], SignatureProblem> Cases => new()
    {
        { "nothing", [], SignatureProblem.Empty },
        { "only points no panel can report", [new(float.NaN, 3, 0, 1, true)], SignatureProblem.Empty },
        { "a dot", [new(20, 5, 0, 0.5f, true)], SignatureProblem.TooSmall },
        { "a dot scribbled over", Strokes.Loops(20, 5, 1, 1, 20), SignatureProblem.TooSmall },
        { "a small tick", Strokes.Legs(18, 6, 20, 8, 24, 3), SignatureProblem.TooSmall },
        { "a tick over the whole box", Strokes.Legs(4, 6, 12, 10, 40, 1), SignatureProblem.TooSmall },
        { "a horizontal line", Strokes.Legs(2, 5, 42, 5), SignatureProblem.StraightLine },
        { "a slanted line", Strokes.Legs(2, 10, 42, 1), SignatureProblem.StraightLine },
        { "a line drawn to and fro", Strokes.Legs(5, 5, 35, 5.4, 5, 5.1), SignatureProblem.StraightLine },
        {
            "a dashed line", [.. Strokes.Legs(2, 5, 15, 5), .. Strokes.Legs(20, 5.2, 40, 5.1)],
            SignatureProblem.StraightLine
        },
        { "out at the left", Strokes.Loops(x: -3), SignatureProblem.OutsideBox },
        { "out at the right", Strokes.Loops(x: 20), SignatureProblem.OutsideBox },
        { "out at the top", Strokes.Loops(y: 2), SignatureProblem.OutsideBox },
        { "out at the bottom", Strokes.Loops(y: 9.5), SignatureProblem.OutsideBox },
        { "all of it outside", Strokes.Loops(x: 60), SignatureProblem.OutsideBox },
        { "touching the edge", Strokes.Loops(y: 3.4), SignatureProblem.None },
        { "a written name", Strokes.Loops(), SignatureProblem.None },
        { "a short name", Strokes.Loops(15, 5.6, 7, 5, 2), SignatureProblem.None },
        {
            "two initials",
            [.. Strokes.Legs(10, 9, 12, 3, 14, 9), .. Strokes.Legs(11, 7, 13, 7),
             .. Strokes.Legs(17, 3, 17, 9, 20, 9)],
            SignatureProblem.None
        },
        { "a zigzag", Strokes.Legs(5, 2, 10, 9, 15, 2, 20, 9, 25, 2), SignatureProblem.None },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_mark_gets_its_word(string what, PenPoint[] points, SignatureProblem expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, SignatureRules.Assess(points).Problem);
    }

    [Fact]
    public void The_empty_box_has_the_shared_assessment() =>
        Assert.Equal(SignatureAssessment.Empty, SignatureRules.Assess([]));

    [Fact]
    public void Ink_is_measured_inside_the_box_only()
    {
        var across = SignatureRules.Assess(Strokes.Legs(-10, 5, 60, 5));
        Assert.Equal(SignatureProblem.OutsideBox, across.Problem);
        Assert.Equal(SignatureRules.BoxWidthMm, across.InkLengthMm, 0.01);
        Assert.Equal(SignatureRules.BoxWidthMm, across.WidthMm, 0.01);
        Assert.Equal(0, across.HeightMm, 0.01);
    }

    [Fact]
    public void A_pen_lifted_leaves_no_ink_between_strokes()
    {
        PenPoint[] two = [.. Strokes.Legs(2, 2, 4, 2), .. Strokes.Legs(40, 9, 42, 9)];
        Assert.Equal(4, SignatureRules.Assess(two).InkLengthMm, 0.01);
    }

    [Fact]
    public void Any_points_at_all_give_finite_numbers_within_the_box() =>
        Prop.ForAll(AnyPoints(), points =>
        {
            var found = SignatureRules.Assess(points);
            return double.IsFinite(found.InkLengthMm) && found.InkLengthMm >= 0
                && found.WidthMm is >= 0 and <= SignatureRules.BoxWidthMm + 1e-3
                && found.HeightMm is >= 0 and <= SignatureRules.BoxHeightMm + 1e-3
                && (points.Length > 0 || found.Problem == SignatureProblem.Empty);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_straight_line_ever_passes() =>
        Prop.ForAll(InBox(), InBox(), (from, to) =>
            !SignatureRules.Assess(Strokes.Legs(from.X, from.Y, to.X, to.Y)).IsAccepted)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_tick_ever_passes() =>
        Prop.ForAll(InBox(), InBox(), InBox(), (from, corner, to) => !SignatureRules.Assess(
            Strokes.Legs(from.X, from.Y, corner.X, corner.Y, to.X, to.Y)).IsAccepted)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_signature_passes_wherever_it_lies_in_the_box_and_never_outside() =>
        Prop.ForAll(InBox(), at =>
        {
            var name = Strokes.Loops(1 + (at.X * 0.3), 3.6 + (at.Y * 0.3));
            return SignatureRules.Assess(name).IsAccepted
                && SignatureRules.Assess(Strokes.Moved(name, 45, 0)).Problem
                    == SignatureProblem.OutsideBox
                && SignatureRules.Assess(Strokes.Moved(name, 0, -12)).Problem
                    == SignatureProblem.OutsideBox;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Time_and_pressure_change_nothing() =>
        Prop.ForAll(AnyPoints(), points => SignatureRules.Assess(points) == SignatureRules.Assess(
            [.. points.Select(point => point with { TimeMs = 7, Pressure = 1 })]))
            .QuickCheckThrowOnFailure();

    private static Arbitrary<(double X, double Y)> InBox() => (
        from x in Gen.Choose(0, 441)
        from y in Gen.Choose(0, 113)
        select (x / 10d, y / 10d)).ToArbitrary();

    private static Arbitrary<PenPoint[]> AnyPoints() => (
        from x in Coordinate()
        from y in Coordinate()
        from starts in Gen.Elements(true, false)
        select new PenPoint(x, y, 0, 0.5f, starts)).ArrayOf().ToArbitrary();

    private static Gen<float> Coordinate() => Gen.Frequency(
        (8, Gen.Choose(-200, 600).Select(value => value / 10f)),
        (1, Gen.Elements(float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue)));
}
