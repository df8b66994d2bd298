using System.Security.Cryptography;

namespace Booth.Journal.Tests;

public sealed class OutboxTests : IDisposable
{
    private readonly TestBooth booth = new();

    private SqliteJournal Journal => booth.Journal;

    private DateTimeOffset Now => booth.Clock.GetUtcNow();

    private DossierId Queue() => booth.SellAndPrint().Dossier!.Value;

    [Fact]
    public void Due_envelopes_come_oldest_first_up_to_the_limit()
    {
        var first = Queue();
        var second = Queue();
        booth.Clock.Advance(TimeSpan.FromSeconds(1));
        var third = Queue();
        booth.Sell();
        Assert.Equal([first, second, third], Journal.DueEnvelopes(9).Select(item => item.Dossier));
        Assert.Equal([first, second], Journal.DueEnvelopes(2).Select(item => item.Dossier));
        Assert.Empty(Journal.DueEnvelopes(0));
    }

    [Fact]
    public void A_postponed_envelope_waits_and_does_not_block_others()
    {
        var bad = Queue();
        var good = Queue();
        Journal.PostponeEnvelope(bad, Now.AddSeconds(30), "503");
        Assert.Equal([good], Journal.DueEnvelopes(9).Select(item => item.Dossier));
        booth.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(
            [(bad, 1), (good, 0)],
            Journal.DueEnvelopes(9).Select(item => (item.Dossier, item.Attempts)));
        var standing = Journal.FindDossier(bad)!;
        Assert.Equal(("queued", 1, "503"), (standing.State, standing.Attempts, standing.LastProblem));
    }

    [Theory]
    [InlineData(14 * 60)]
    [InlineData(20 * 3600)]
    [InlineData(3 * 365 * 86_400)]
    public void A_clock_that_is_set_back_does_not_hold_envelopes(int seconds)
    {
        var dossier = Queue();
        Journal.PostponeEnvelope(dossier, Now.AddMinutes(5), "503");
        Assert.Empty(Journal.DueEnvelopes(9));
        booth.Clock.SetUtcNow(Now.AddSeconds(-seconds));
        Assert.Single(Journal.DueEnvelopes(9));
    }

    [Fact]
    public void No_wait_is_longer_than_a_day()
    {
        var dossier = Queue();
        Journal.PostponeEnvelope(dossier, DateTimeOffset.MaxValue, "Retry-After: much");
        Assert.Empty(Journal.DueEnvelopes(9));
        booth.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Single(Journal.DueEnvelopes(9));
    }

    [Fact]
    public void A_stopped_envelope_waits_for_an_operator()
    {
        var dossier = Queue();
        Journal.StopEnvelope(dossier, "409: another digest");
        Journal.StopEnvelope(dossier, "409: another digest");
        Assert.Empty(Journal.DueEnvelopes(9));
        Assert.Equal((0, 1), (Journal.Outbox().Queued, Journal.Outbox().Stopped));
        Assert.Equal("409: another digest", Journal.FindDossier(dossier)!.LastProblem);
        Assert.Equal(1, Journal.FindDossier(dossier)!.Attempts);

        Assert.True(Journal.RetryEnvelope(dossier));
        Assert.False(Journal.RetryEnvelope(dossier));
        Assert.Single(Journal.DueEnvelopes(9));
    }

    [Fact]
    public void An_acknowledged_envelope_leaves_a_tombstone_with_the_receipts_hash()
    {
        var dossier = Queue();
        byte[] receipt = [4, 5, 6];
        booth.Clock.Advance(TimeSpan.FromMinutes(1));
        Journal.AcknowledgeEnvelope(dossier, receipt);
        Journal.AcknowledgeEnvelope(dossier, receipt);
        Assert.Null(Journal.ReadEnvelope(dossier));
        Assert.Equal(
            new DossierStanding("acknowledged", Now, 0, null), Journal.FindDossier(dossier));
        Assert.Equal(1, Journal.Counters().UploadsAcknowledged);
        Assert.Equal(Now, Journal.Outbox().LastAcknowledgedAt);
        Assert.Equal(0, Journal.Outbox().Queued);
        booth.AssertSound();
        Assert.Equal(
            Convert.ToHexString(SHA256.HashData(receipt)),
            Sql.Text(booth, "SELECT hex(receipt_sha256) FROM tombstone"));
    }

    [Fact]
    public void What_was_never_sent_cannot_be_acknowledged()
    {
        var held = booth.Sell().Dossier!.Value;
        booth.AssertRuleBroken(() => Journal.AcknowledgeEnvelope(held, [1]), "is held");
        booth.AssertRuleBroken(
            () => Journal.AcknowledgeEnvelope(booth.NewDossier(), [1]), "is unknown");
    }

    [Fact]
    public void An_answer_to_what_is_gone_changes_nothing()
    {
        var dossier = Queue();
        Journal.AcknowledgeEnvelope(dossier, [1]);
        Journal.PostponeEnvelope(dossier, Now.AddHours(1), "late");
        Journal.StopEnvelope(dossier, "late");
        Assert.Equal("acknowledged", Journal.FindDossier(dossier)!.State);
        Assert.Null(Journal.FindDossier(booth.NewDossier()));
    }

    [Fact]
    public void The_sealed_bytes_come_back_as_they_were()
    {
        var sealedBytes = new byte[150_000];
        new Random(5).NextBytes(sealedBytes);
        var sale = booth.SellAndPrint(booth.NewEphoto(sealedBytes));
        booth.Reopen();
        Assert.Equal(sealedBytes, Journal.ReadEnvelope(sale.Dossier!.Value));
        Assert.Null(Journal.ReadEnvelope(booth.NewDossier()));
    }

    [Fact]
    public void An_envelope_that_is_damaged_on_disk_is_stopped_and_never_sent()
    {
        var dossier = Queue();
        booth.Tamper("UPDATE envelope SET sealed = x'010204'");
        Assert.Null(Journal.ReadEnvelope(dossier));
        Assert.Equal("stopped", Journal.FindDossier(dossier)!.State);
        Assert.Contains("damaged", Journal.FindDossier(dossier)!.LastProblem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_outbox_tells_its_age()
    {
        Assert.Equal(
            OutboxStatus.Empty with { Limit = booth.Options.MaxEnvelopes }, Journal.Outbox());
        Queue();
        booth.Clock.Advance(TimeSpan.FromSeconds(90));
        Queue();
        Assert.Equal((2, 90L), (Journal.Outbox().Queued, Journal.Outbox().OldestAgeS));
        booth.Clock.SetUtcNow(Now.AddDays(-1));
        Assert.Equal(0, Journal.Outbox().OldestAgeS);
    }

    public void Dispose() => booth.Dispose();
}
