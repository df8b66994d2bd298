using Booth.Flow;

namespace Booth.Engine;

/// <summary>Everything that becomes durable in one transaction when a sale is made.</summary>
/// <param name="Sale">The sale.</param>
/// <param name="Service">What is sold.</param>
/// <param name="Price">Taken from the credit on hand.</param>
/// <param name="Job">The print job.</param>
/// <param name="Dossier">Null for a plain sheet.</param>
/// <param name="Envelope">The sealed dossier; null for a plain sheet.</param>
public sealed record SaleCommit(
    SaleId Sale, Service Service, Money Price, PrintJobId Job, DossierId? Dossier, byte[]? Envelope);
