namespace Booth.EndToEnd.Tests;

public sealed class Kill9Tests
{
    [Fact(Timeout = 300_000)]
    public async Task After_ten_kills_ledger_printer_and_collector_agree()
    {
        var campaign = new KillCampaign(kills: 10, seed: 7, lanes: 2, keep: false, _ => { });

        var result = await campaign.RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(result.Problems);
        Assert.True(result.Totals.Kills >= 10);
        Assert.Equal((0L, 0, 0, 0), (result.Totals.LostCents, result.Totals.DoubleSheets,
            result.Totals.DoubleDossiers, result.Totals.PlaintextHits));
    }
}
