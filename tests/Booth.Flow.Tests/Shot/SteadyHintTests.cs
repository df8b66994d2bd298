using FsCheck;
using FsCheck.Fluent;

namespace Booth.Flow.Tests;

public sealed class SteadyHintTests
{
    private static readonly TimeSpan ShownFor = TimeSpan.FromMilliseconds(700);

    [Fact]
    public void The_first_hint_shows_at_once_and_stays_long_enough_to_be_read()
    {
        var shown = SteadyHint.Nothing.Next(Hint.CloseMouth, Ms(10), ShownFor);
        Assert.Equal(new(Hint.CloseMouth, Ms(10)), shown);
        Assert.Equal(shown, shown.Next(Hint.ComeCloser, Ms(709), ShownFor));
        Assert.Equal(shown, shown.Next(Hint.None, Ms(709), ShownFor));
        Assert.Equal(
            new(Hint.ComeCloser, Ms(710)), shown.Next(Hint.ComeCloser, Ms(710), ShownFor));
    }

    [Fact]
    public void Whatever_the_frames_say_no_hint_goes_within_700_ms() => Prop.ForAll(
        Gen.Zip(Gen.Choose(1, 300), Gen.Elements(Enum.GetValues<Hint>())).ArrayOf().ToArbitrary(),
        frames =>
        {
            var (now, shown, isSteady) = (TimeSpan.Zero, SteadyHint.Nothing, true);
            foreach (var (afterMs, seen) in frames)
            {
                now += Ms(afterMs);
                var next = shown.Next(seen, now, ShownFor);
                isSteady &= next == shown || shown.Shown == Hint.None || now - shown.Since >= ShownFor;
                shown = next;
            }
            return isSteady;
        }).QuickCheckThrowOnFailure();

    private static TimeSpan Ms(int ms) => TimeSpan.FromMilliseconds(ms);
}
