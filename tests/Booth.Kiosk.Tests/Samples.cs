using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

/// <summary>Every state, with the variants whose screens differ.</summary>
internal static class Samples
{
    public static readonly TimeSpan Now = TimeSpan.FromSeconds(1000);

    public static readonly ImmutableArray<LanguageTag> Languages =
        [.. new[] { "fr", "en", "es", "de", "it", "pt", "uk", "ar" }.Select(tag => new LanguageTag(tag))];

    private static readonly TimeSpan Soon = Now + TimeSpan.FromSeconds(17);
    private static readonly Visit Fresh = Visit.Begin(LanguageTag.French, Money.Zero);
    private static readonly Visit Ephoto = Fresh with { Service = Service.Ephoto };
    private static readonly Visit Sheet = Fresh with { Service = Service.Sheet };
    private static readonly Visit Paid = Ephoto with { Credit = new(800), TriesUsed = 1 };
    private static readonly Visit SheetPaid = Sheet with { Credit = new(500), TriesUsed = 1 };
    private static readonly PersonalImage Frame = Pictures.Sitter();
    private static readonly PersonalImage Portrait = Pictures.Portrait();
    private static readonly Handwriting Ink = Pictures.Signature();
    private static readonly Voucher Voucher = new(new(Guid.Empty), "417283906154", new(350));
    private static readonly SaleId Sale = new(Guid.Empty);
    private static readonly PrintJobId Job = new(Guid.Empty);

    public static IEnumerable<Sample> All =>
    [
        .. Idle, .. Choice, .. Payment, .. Photo, .. Signature, .. Delivery, .. Pauses, .. Technician,
    ];

    public static ScreenContext Context(LanguageTag language) => new()
    {
        Language = language,
        Languages = Languages,
        Identity = new BoothIdentity
        {
            BoothId = "gare-07",
            CodePrefix = "FR07",
            OperatorName = "Photo Service Ouest",
            AddressLines = ["Gare de Nantes", "27 boulevard de Stalingrad", "44000 Nantes"],
            SupportPhone = "02 40 00 00 00",
            TimeZone = TimeZoneInfo.Utc,
        },
        Rules = new SessionRules
        {
            Tariff = new Tariff(new(800), new(500)),
            HasMaintenancePin = true,
        },
        Health = BoothHealth.Good,
        CanSpeak = true,
        Now = Now,
    };

    public static Verdict Verdict(params (FindingId Id, FindingResult Result, Hint Hint)[] notes) =>
        new([.. Enum.GetValues<FindingId>().Select(id =>
        {
            var note = notes.FirstOrDefault(note => note.Id == id);
            return new Finding(id, 1, "ratio", "", note.Result, FindingKind.Measured, note.Hint);
        })]);

    private static IEnumerable<Sample> Idle =>
    [
        new("attract", new SessionState.Attract()),
        new("out_of_service", new SessionState.OutOfService([OutOfServiceReason.PrinterMediaEmpty])),
        new("out_of_service.starting", new SessionState.OutOfService([])),
        .. Enum.GetValues<OutOfServiceReason>().Select(reason => new Sample(
            $"out_of_service.{WireName.Of(reason)}", new SessionState.OutOfService([reason]))),
        new("maintenance", new SessionState.Maintenance()),
        new("stopped", new SessionState.Stopped()),
        new("credit_kept", new SessionState.CreditKept(Fresh with { Credit = new(800) }, Soon)),
    ];

    private static IEnumerable<Sample> Technician =>
    [
        new("languages", new SessionState.Choosing(Fresh, Soon), WithPanel),
        new("languages.at_rest", new SessionState.Attract(), context => WithPanel(context) with
        {
            Access = new(context.Access.IsLowered, IsSpoken: true) { PanelShown = true },
        }),
        new("entering_pin", new SessionState.EnteringPin(new("246813"), false, false, Soon)),
        new("entering_pin.refused", new SessionState.EnteringPin(PinDigits.None, false, true, Soon)),
        new("entering_pin.wait", new SessionState.EnteringPin(PinDigits.None, false, true, Soon),
            context => context with { PinLockedUntil = Now + TimeSpan.FromSeconds(47) }),
        new("servicing", new SessionState.Servicing(0, Soon), WithSnapshot),
        new("servicing.closed", new SessionState.Servicing(0, Soon), context =>
            WithSnapshot(context) with { IsLocked = true }),
        new("servicing.broken", new SessionState.Servicing(0, Soon), context =>
            WithReasons(WithSnapshot(context))),
        new("servicing.degraded", new SessionState.Servicing(0, Soon), context =>
            WithSnapshot(context) with { Health = new([], SlipPrinterReady: false) }),
        new("servicing.counters", new SessionState.Servicing(1, Soon), WithSnapshot),
        new("servicing.no_paper_count", new SessionState.Servicing(1, Soon), context =>
            WithSnapshot(context) with
            {
                Snapshot = TechnicianSamples.Snapshot with { MediaRemaining = null },
            }),
        new("servicing.events", new SessionState.Servicing(2, Soon), WithSnapshot),
        new("servicing.no_events", new SessionState.Servicing(2, Soon), context =>
            WithSnapshot(context) with { Events = [] }),
    ];

    private static IEnumerable<Sample> Choice =>
    [
        new("choosing", new SessionState.Choosing(Fresh, Soon)),
        new("choosing.credit", new SessionState.Choosing(Fresh with { Credit = new(1050) }, Soon)),
        new("choosing.buttons", new SessionState.Choosing(Fresh, Soon), context =>
            context with { Focus = new SessionInput.Pressed(Button.Ephoto) }),
        new("consenting", new SessionState.Consenting(Ephoto, MoreShown: false, Soon)),
        new("consenting.more", new SessionState.Consenting(Ephoto, MoreShown: true, Soon)),
    ];

    private static IEnumerable<Sample> Payment =>
    [
        new("paying", new SessionState.Paying(Ephoto with { Credit = new(350) }, Soon)),
        new("paying.empty", new SessionState.Paying(Sheet, Soon)),
        new("entering_voucher", new SessionState.EnteringVoucher(Ephoto, "417283", false, Soon)),
        new("entering_voucher.refused", new SessionState.EnteringVoucher(Ephoto, "", true, Soon)),
        new("entering_voucher.full", new SessionState.EnteringVoucher(Ephoto, "417283906154", false, Soon)),
    ];

    private static IEnumerable<Sample> Photo =>
    [
        new("framing", new SessionState.Framing(Paid, Hint.ComeCloser, null, Soon), WithPreview),
        new("framing.good", new SessionState.Framing(
            Paid, Hint.None, Now - TimeSpan.FromSeconds(0.6), Soon), WithPreview),
        new("framing.no_picture", new SessionState.Framing(SheetPaid, Hint.None, null, Soon)),
        .. Enum.GetValues<Hint>().Select(hint => new Sample($"framing.{hint.ToWireName()}",
            new SessionState.Framing(Paid, hint, null, Soon), WithPreview)),
        new("counting_down", new SessionState.CountingDown(Paid, 3, Soon), WithPreview),
        new("exposing", new SessionState.Exposing(Paid, Soon)),
        new("reviewing", new SessionState.Reviewing(Paid, Verdict(), Soon), WithPortrait),
        new("reviewing.warned", new SessionState.Reviewing(Paid with { TriesUsed = 4 }, Verdict(
            (FindingId.FaceHeightMm, FindingResult.Warn, Hint.ComeCloser)), Soon), WithPortrait),
        new("reviewing.refused", new SessionState.Reviewing(Paid with { TriesUsed = 2 }, Verdict(
            (FindingId.EyesOpen, FindingResult.Fail, Hint.OpenEyes),
            (FindingId.BackgroundLight, FindingResult.Fail, Hint.CloseCurtain)), Soon), WithPortrait),
        new("reviewing.last", new SessionState.Reviewing(Paid with { TriesUsed = 5 }, Verdict(
            (FindingId.SingleFace, FindingResult.Fail, Hint.SitDown)), Soon)),
        new("reviewing.everything", new SessionState.Reviewing(Paid, Verdict(
            [.. Enum.GetValues<FindingId>().Select(id => (id, FindingResult.Fail, Hint.OnePersonOnly))]),
            Soon), WithPortrait),
        .. Enum.GetValues<FindingId>().Select(Refused),
    ];

    private static IEnumerable<Sample> Signature =>
    [
        new("signing", new SessionState.Signing(Paid, SignatureAssessment.Empty, Soon)),
        new("signing.done", new SessionState.Signing(
            Paid, new(SignatureProblem.None, 120, 35, 8), Soon), WithInk),
        .. Enum.GetValues<SignatureProblem>().Select(problem => new Sample(
            $"signing.{WireName.Of(problem)}",
            new SessionState.Signing(Paid, new(problem, 20, 20, 2), Soon), WithInk)),
        new("confirming", new SessionState.Confirming(Paid, Soon),
            context => WithInk(WithPortrait(context))),
        new("confirming.sheet", new SessionState.Confirming(SheetPaid, Soon), WithPortrait),
        new("confirming.sheet_last", new SessionState.Confirming(
            SheetPaid with { TriesUsed = 5 }, Soon), WithPortrait),
    ];

    private static IEnumerable<Sample> Delivery =>
    [
        new("securing", new SessionState.Securing(Paid, Soon)),
        new("securing.sheet", new SessionState.Securing(SheetPaid, Soon)),
        new("printing", new SessionState.Printing(
            Paid, Sale, Job, 1, Now + TimeSpan.FromSeconds(160)), WithCode),
        new("printing.again", new SessionState.Printing(
            SheetPaid, Sale, Job, 2, Now + TimeSpan.FromSeconds(175))),
        .. Enum.GetValues<RefundCause>().Select(cause => new Sample(
            $"refunding.{WireName.Of(cause)}",
            new SessionState.Refunding(Paid, cause, Voucher, false, Soon))),
        new("refunding", new SessionState.Refunding(Paid, RefundCause.Cancelled, null, false, Soon)),
        new("refunded", new SessionState.Refunded(
            Paid, RefundCause.PhotoRefused, Voucher, true, false, Soon)),
        new("refunded.not_printed", new SessionState.Refunded(
            Paid, RefundCause.DeviceFailed, Voucher, false, false, Soon)),
        new("thank_you", new SessionState.ThankYou(Paid, Soon), WithCode),
        new("thank_you.sheet", new SessionState.ThankYou(SheetPaid, Soon)),
    ];

    private static IEnumerable<Sample> Pauses =>
    [
        new("time_out_warning", new SessionState.TimeOutWarning(
            new SessionState.Signing(Paid, SignatureAssessment.Empty, Now), Paid, Soon)),
        new("time_out_warning.no_credit", new SessionState.TimeOutWarning(
            new SessionState.Choosing(Fresh, Now), Fresh, Now + TimeSpan.FromSeconds(0.4))),
        new("interrupted", new SessionState.Interrupted(
            new SessionState.Framing(Paid, Hint.None, null, Now), Paid,
            [OutOfServiceReason.CameraOffline], Now + TimeSpan.FromSeconds(90))),
        new("interrupted.two", new SessionState.Interrupted(
            new SessionState.Framing(Fresh, Hint.None, null, Now), Fresh,
            [OutOfServiceReason.PrinterCoverOpen, OutOfServiceReason.StorageFailed], Soon)),
    ];

    /// <summary>One finding refused and the next one warned of.</summary>
    private static Sample Refused(FindingId id)
    {
        var ids = Enum.GetValues<FindingId>();
        var next = ids[(Array.IndexOf(ids, id) + 1) % ids.Length];
        return new($"reviewing.{id.ToWireName()}", new SessionState.Reviewing(Paid, Verdict(
            (id, FindingResult.Fail, Hint.FaceCamera),
            (next, FindingResult.Warn, Hint.HoldStill)), Soon), WithPortrait);
    }

    private static ScreenContext WithPreview(ScreenContext context) =>
        context with { Preview = Frame };

    private static ScreenContext WithPortrait(ScreenContext context) =>
        context with { Portrait = Portrait };

    private static ScreenContext WithInk(ScreenContext context) =>
        context with { Handwriting = Ink };

    private static ScreenContext WithCode(ScreenContext context) =>
        context with { Code = new EphotoCode("FR07K3M9PX4TQ2WN8BHV5C") };

    private static ScreenContext WithPanel(ScreenContext context) =>
        context with { Access = context.Access with { PanelShown = true } };

    private static ScreenContext WithSnapshot(ScreenContext context) => context with
    {
        Snapshot = TechnicianSamples.Snapshot,
        Events = TechnicianSamples.Events,
    };

    private static ScreenContext WithReasons(ScreenContext context)
    {
        OutOfServiceReason[] reasons =
            [OutOfServiceReason.CameraOffline, OutOfServiceReason.PrinterMediaEmpty,
                OutOfServiceReason.CoinAcceptorOffline];
        return context with
        {
            Health = new([.. reasons], SlipPrinterReady: true),
            Snapshot = TechnicianSamples.Snapshot with { Reasons = [.. reasons] },
        };
    }
}
