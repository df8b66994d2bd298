namespace Booth.Journal.Tests;

public sealed class TurnsTests : IDisposable
{
    private const int Visitors = 40;

    private readonly TestBooth booth = new();

    private SqliteJournal Journal => booth.Journal;

    [Fact]
    public async Task The_loop_the_upload_worker_and_a_technician_take_turns()
    {
        using var selling = new CancellationTokenSource();
        var loop = Task.Run(() =>
        {
            Sell();
            selling.Cancel();
        });
        var worker = Task.Run(() => Upload(selling.Token));
        var technician = Task.Run(() => Look(selling.Token));
        await Task.WhenAll(loop, worker, technician).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(Visitors, Journal.Counters().UploadsAcknowledged);
        Assert.Equal(0, Journal.Outbox().Queued);
        booth.AssertSound();
    }

    private void Sell()
    {
        for (var i = 0; i < Visitors; i++) booth.SellAndPrint();
    }

    private void Upload(CancellationToken selling)
    {
        for (var attempt = 0; ; attempt++)
        {
            var wasSelling = !selling.IsCancellationRequested;
            var due = Journal.DueEnvelopes(2);
            foreach (var item in due) Send(item.Dossier, attempt);
            if (due.IsEmpty && !wasSelling) return;
        }
    }

    private void Send(DossierId dossier, int attempt)
    {
        Assert.Equal([1, 2, 3], Journal.ReadEnvelope(dossier));
        if (attempt % 3 == 0) Journal.PostponeEnvelope(dossier, booth.Clock.GetUtcNow(), "503");
        else Journal.AcknowledgeEnvelope(dossier, [9]);
    }

    private void Look(CancellationToken selling)
    {
        while (!selling.IsCancellationRequested)
        {
            Assert.Empty(Journal.CheckInvariants());
            Journal.RecordEvent(JournalEventKind.DeviceChanged, "looked");
            _ = (Journal.Status(), Journal.Counters(), Journal.Outbox(), Journal.RecentEvents(5));
        }
    }

    public void Dispose() => booth.Dispose();
}
