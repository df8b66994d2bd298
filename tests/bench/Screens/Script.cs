using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;

namespace Booth.ScreenBench;

/// <summary>
/// The screens of one e-photo as the engine draws them: the live ones at 30 frames a second, the
/// signature at every sample of the pen, the others now and then.
/// </summary>
internal sealed class Script : IDisposable
{
    private const int FramesPerSecond = 30;
    private const int PenSamplesPerSecond = 120;

    private static readonly ImmutableArray<LanguageTag> Languages =
        [LanguageTag.French, LanguageTag.English];

    private readonly List<PersonalImage> preview;
    private readonly PersonalImage portrait;
    private readonly Handwriting handwriting = new();
    private readonly EphotoCode code;
    private TimeSpan now = TimeSpan.FromSeconds(100);

    public Script(List<PersonalImage> preview, PersonalImage portrait)
    {
        (this.preview, this.portrait) = (preview, portrait);
        code = new EphotoCode("FR07K3M9PX4TQ2WN8BHV5C");
    }

    /// <summary>Every drawing of a session, in order, with the name of its part.</summary>
    public IEnumerable<(string Part, SessionStep Step)> Play(
        LanguageTag language, int liveSeconds, int penSeconds)
    {
        var visit = Visit.Begin(language, Money.Zero) with { Service = Service.Ephoto };
        var paid = visit with { Credit = new(800), TriesUsed = 1 };
        foreach (var state in Still(visit))
            yield return Next("still", state, language, TimeSpan.FromSeconds(1));

        for (var frame = 0; frame < liveSeconds * FramesPerSecond; frame++)
            yield return Live(frame, paid, language);

        yield return Next("still", new SessionState.Exposing(paid, Soon), language, TimeSpan.Zero);
        yield return Next("still", Reviewing(paid), language, TimeSpan.Zero);
        foreach (var step in Sign(paid, language, penSeconds * PenSamplesPerSecond))
            yield return step;

        foreach (var state in Ending(paid))
            yield return Next("still", state, language, TimeSpan.FromSeconds(1));
    }

    public void Dispose()
    {
        preview.ForEach(image => image.Dispose());
        portrait.Dispose();
        handwriting.Dispose();
        code.Dispose();
    }

    private TimeSpan Soon => now + TimeSpan.FromSeconds(40);

    private IEnumerable<SessionState> Still(Visit visit)
    {
        yield return new SessionState.Attract();
        yield return new SessionState.Choosing(visit, Soon);
        yield return new SessionState.Consenting(visit, MoreShown: false, Soon);
        for (var euros = 0; euros < 8; euros += 2)
            yield return new SessionState.Paying(visit with { Credit = new(100 * euros) }, Soon);
    }

    private IEnumerable<SessionState> Ending(Visit visit)
    {
        yield return new SessionState.Confirming(visit, Soon);
        yield return new SessionState.Securing(visit, Soon);
        for (var second = 0; second < 3; second++)
            yield return new SessionState.Printing(visit, new SaleId(Guid.Empty),
                new PrintJobId(Guid.Empty), 1, Soon);

        yield return new SessionState.ThankYou(visit, Soon);
    }

    private SessionState.Reviewing Reviewing(Visit visit) => new(visit,
        new Verdict([.. Enum.GetValues<FindingId>().Select(id => new Finding(
            id, 1, "ratio", "", FindingResult.Pass, FindingKind.Measured, Hint.None))]), Soon);

    private (string Part, SessionStep Step) Live(int frame, Visit visit, LanguageTag language)
    {
        var second = frame / FramesPerSecond;
        SessionState state = (second % 3) switch
        {
            0 => new SessionState.Framing(visit, Hint.ComeCloser, GoodSince: null, Soon),
            1 => new SessionState.Framing(
                visit, Hint.None, now - TimeSpan.FromSeconds(frame % FramesPerSecond / 30.0), Soon),
            _ => new SessionState.CountingDown(visit, 3 - (frame % FramesPerSecond / 10), Soon),
        };
        var (part, step) =
            Next("live", state, language, TimeSpan.FromSeconds(1.0 / FramesPerSecond));
        return (part, step with
        {
            Context = step.Context with
            {
                Preview = preview[frame % preview.Count],
                PreviewIsBelow = true,
            },
        });
    }

    private IEnumerable<(string Part, SessionStep Step)> Sign(
        Visit visit, LanguageTag language, int samples)
    {
        handwriting.Clear();
        for (var sample = 0; sample < samples; sample++)
        {
            var along = (double)sample / samples;
            handwriting.TryAdd(new PenPoint(
                (float)(4 + (36 * along)), (float)(5.6 + (3.5 * Math.Sin(along * 40))),
                sample * 1000.0 / PenSamplesPerSecond, 0.5f, sample % PenSamplesPerSecond == 0));
            var (part, step) = Next("ink",
                new SessionState.Signing(visit, SignatureAssessment.Empty, Soon), language,
                TimeSpan.FromSeconds(1.0 / PenSamplesPerSecond));
            yield return (part, step with
            {
                Context = step.Context with { Handwriting = handwriting },
            });
        }
    }

    private (string Part, SessionStep Step) Next(
        string part, SessionState state, LanguageTag language, TimeSpan step)
    {
        now += step;
        return (part, new(state, new ScreenContext
        {
            Language = language,
            Languages = Languages,
            Identity = new BoothIdentity
            {
                BoothId = "bench",
                CodePrefix = "PB01",
                OperatorName = "Studio Exemple",
                AddressLines = ["Gare de Lyon", "75012 Paris"],
                SupportPhone = "09 70 00 00 00",
                TimeZone = TimeZoneInfo.Utc,
            },
            Rules = new SessionRules { Tariff = new Tariff(new(800), new(500)) },
            Health = BoothHealth.Good,
            Now = now,
            Portrait = portrait,
            Code = code,
        }));
    }
}
