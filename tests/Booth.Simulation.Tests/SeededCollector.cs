using System.Security.Cryptography;
using System.Text;

namespace Booth.Simulation.Tests;

/// <summary>
/// The administration's side and the way to it. Keeps the rules of the reference collector: the
/// same envelope again gets the same receipt, another one under the same id is refused.
/// </summary>
internal sealed class SeededCollector(
    Random random, TimeProvider clock, PowerSwitch power, Trace trace) : ICollector, IDossierSealer
{
    private readonly Dictionary<DossierId, byte[]> accepted = [];
    private readonly List<DossierId> refused = [];

    // Written down here, not taken from the rules: a bug there must be seen here.
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(5);

    private readonly Dictionary<DossierId, TimeSpan> expected = [];

    /// <summary>How the network and the collector behave.</summary>
    public enum Mood
    {
        Well,
        Unreachable,
        Busy,
        Failing,
        Refusing,
        CutBefore,
        CutAfterwards,
        DeliversTwice,
        Conflict,
        Slow,
    }

    /// <summary>How it behaves now.</summary>
    public Mood Now { get; set; }

    /// <summary>Dossiers that arrived.</summary>
    public IReadOnlyDictionary<DossierId, byte[]> Accepted => accepted;

    /// <summary>Envelopes that came a second time: the receipt was lost on the way.</summary>
    public int Duplicates { get; private set; }

    /// <summary>What an operator must look at; empties the list.</summary>
    public DossierId[] TakeRefused()
    {
        DossierId[] all = [.. refused];
        refused.Clear();
        return all;
    }

    /// <summary>The booth has lost or given up what it knew.</summary>
    public void ExpectNothing() => expected.Clear();

    /// <summary>Dossiers that should have been sent again so long ago.</summary>
    public IEnumerable<DossierId> Overdue(TimeSpan by) => expected
        .Where(pair => clock.GetElapsedTime(0) > pair.Value + by).Select(pair => pair.Key);

    /// <summary>The booth's keys can be used.</summary>
    public bool HasKeys { get; set; } = true;

    /// <summary>This mood is over; another one that came meanwhile is not.</summary>
    public void Leave(Mood mood) => Now = Now == mood ? Mood.Well : Now;

    /// <summary>All is well.</summary>
    public void Recover() => (Now, HasKeys) = (Mood.Well, true);

    public string? Problem(DateTimeOffset at) => HasKeys ? null : "expired";

    public byte[] Seal(DossierContent dossier)
    {
        power.Pass(PowerSwitch.Moment.LogLine, "sealing");
        byte[] sealedBytes = new byte[random.Next(1_000, 3_000)];
        random.NextBytes(sealedBytes);
        return sealedBytes;
    }

    public async Task<UploadAnswer> PutAsync(
        DossierId dossier, ReadOnlyMemory<byte> envelope, CancellationToken cancellationToken)
    {
        power.Pass(PowerSwitch.Moment.LogLine, "upload");
        trace.Say($"upload while {Now}");
        expected.Remove(dossier);
        UploadAnswer answer = await AnswerAsync(dossier, envelope, cancellationToken);
        if (answer is UploadAnswer.TryAgain again)
        {
            expected[dossier] =
                clock.GetElapsedTime(0) + LongestBackOff + (again.RetryAfter ?? TimeSpan.Zero);
        }

        return answer;
    }

    public void Dispose() => refused.Clear();

    private async Task<UploadAnswer> AnswerAsync(
        DossierId dossier, ReadOnlyMemory<byte> envelope, CancellationToken cancellationToken)
    {
        switch (Now)
        {
            case Mood.Unreachable:
                return new UploadAnswer.TryAgain("no route", null);
            case Mood.CutBefore:
                return new UploadAnswer.TryAgain("reset before the end", null);
            case Mood.Busy:
                return new UploadAnswer.TryAgain("429", TimeSpan.FromSeconds(random.Next(1, 300)));
            case Mood.Failing:
                return new UploadAnswer.TryAgain("500", null);
            case Mood.Refusing:
                refused.Add(dossier);
                return new UploadAnswer.Refused("403");
            case Mood.Conflict:
                refused.Add(dossier);
                return new UploadAnswer.Refused("409");
            case Mood.DeliversTwice:
                Take(dossier, envelope.Span);
                return Take(dossier, envelope.Span);
            case Mood.CutAfterwards:
                Take(dossier, envelope.Span);
                return new UploadAnswer.TryAgain("reset in the middle", null);
            case Mood.Slow:
                await Task.Delay(TimeSpan.FromSeconds(random.Next(1, 60)), clock, cancellationToken);
                return Take(dossier, envelope.Span);
            default:
                return Take(dossier, envelope.Span);
        }
    }

    private UploadAnswer Take(DossierId dossier, ReadOnlySpan<byte> envelope)
    {
        byte[] digest = SHA256.HashData(envelope);
        if (!accepted.TryAdd(dossier, digest))
        {
            Duplicates++;
            if (!accepted[dossier].AsSpan().SequenceEqual(digest))
            {
                refused.Add(dossier);
                return new UploadAnswer.Refused("409");
            }
        }

        return new UploadAnswer.Acknowledged(Encoding.ASCII.GetBytes(dossier.Value));
    }
}
