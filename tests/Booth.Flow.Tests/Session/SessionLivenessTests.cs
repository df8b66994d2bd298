using FsCheck;
using FsCheck.Fluent;

namespace Booth.Flow.Tests;

/// <summary>
/// Whatever visitors, devices and operators do, the booth comes back to waiting for the next
/// visitor by itself, with the money either earned or given back.
/// </summary>
public sealed class SessionLivenessTests
{
    [Fact]
    public void Any_visit_ends_by_itself_and_no_cent_is_lost()
    {
        Gen<int[]> scripts = Gen.Choose(0, ModelEngine.Happenings - 1).ArrayOf(60);
        Prop.ForAll(scripts.ToArbitrary(), script =>
        {
            var engine = new ModelEngine();
            foreach (int happening in script)
            {
                engine.Happen(happening);
            }

            engine.LeaveAlone();
            Assert.IsType<SessionState.Attract>(engine.State);
            Assert.Equal(engine.Inserted, engine.Earned + engine.OnVouchers);
            Assert.Equal(Money.Zero, engine.OnHand);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20260301, 7));
    }
}
