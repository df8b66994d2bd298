using Booth.Flow;

namespace Booth.Engine.Tests;

/// <summary>Seals with random bytes and answers as the test says; counts what it accepted.</summary>
internal sealed class ScriptedCollector : ICollector, IDossierSealer
{
    private readonly Lock gate = new();
    private int sealedCount;

    public Dictionary<DossierId, int> Accepted { get; } = [];

    public UploadAnswer? Instead { get; set; }

    /// <summary>The next attempts end like a time-out of the client's own.</summary>
    public int TimeOuts { get; set; }

    public string? SealProblem { get; set; }

    public int Attempts { get; private set; }

    public string? Problem(DateTimeOffset at) => SealProblem;

    public byte[] Seal(DossierContent dossier)
    {
        Assert.False(dossier.PhotoJp2.IsWiped);
        Assert.False(dossier.SignaturePng.IsWiped);
        byte[] envelope = new byte[2048];
        new Random(++sealedCount).NextBytes(envelope);
        return envelope;
    }

    public Task<UploadAnswer> PutAsync(
        DossierId dossier, ReadOnlyMemory<byte> envelope, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            Attempts++;
            if (TimeOuts > 0)
            {
                TimeOuts--;
                return Task.FromException<UploadAnswer>(new TaskCanceledException("time-out"));
            }

            if (Instead is { } answer)
            {
                return Task.FromResult(answer);
            }

            Accepted[dossier] = Accepted.GetValueOrDefault(dossier) + 1;
            return Task.FromResult<UploadAnswer>(
                new UploadAnswer.Acknowledged(new byte[] { 1, 2, 3 }));
        }
    }

    public void Dispose() => Accepted.Clear();
}
