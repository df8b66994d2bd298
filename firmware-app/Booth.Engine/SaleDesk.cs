using Booth.Flow;
using Booth.Hal;

namespace Booth.Engine;

/// <summary>Makes the sale: code, JPEG 2000, seal; then sale, envelope and print job in one commit.</summary>
internal sealed class SaleDesk(EngineParts parts, SessionVault vault, TimingBook timings)
{
    /// <summary>Answers SaleSecured, or throws; nothing is sold then.</summary>
    public SessionInput Secure(SessionCommand.SecureSale command, TimeSpan deadline)
    {
        SaleCommit sale = command.Service == Service.Ephoto
            ? Seal(command.Price)
            : new SaleCommit(NewSale(), Service.Sheet, command.Price, NewJob(), null, null);
        if (parts.TimeProvider.Monotonic() >= deadline)
        {
            throw new TimeoutException("sealing took too long; nothing was sold");
        }

        timings.AwaitReceipt(sale.Dossier);
        Money onHand = parts.Journal.CommitSale(sale);
        timings.Stop(Timing.ConfirmToDurable);
        return new SessionInput.SaleSecured(sale.Sale, sale.Job, onHand);
    }

    private SaleCommit Seal(Money price)
    {
        vault.KeepCode(parts.NewCode());
        EphotoCode code = vault.Code!;
        using PersonalImage photo = parts.PortraitStudio!.EncodeJp2(Needed(vault.Portrait));
        using PersonalImage signature = parts.InkRenderer.EncodePng(Needed(vault.Ink));
        byte[] envelope = parts.DossierSealer.Seal(new DossierContent(
            code, photo, signature, vault.Verdict!, parts.Identity.BoothId, vault.TakenAt,
            parts.SoftwareVersion, parts.ConsentVersion));
        return new SaleCommit(
            NewSale(), Service.Ephoto, price, NewJob(), DossierIdentity.Of(code), envelope);
    }

    private SaleId NewSale() => new(parts.NewGuid());

    private PrintJobId NewJob() => new(parts.NewGuid());

    private static PersonalImage Needed(PersonalImage? image) =>
        image ?? throw new InvalidOperationException("confirmed without portrait or signature");
}
