using Booth.Flow;

namespace Booth.Engine;

/// <summary>A sale that was opened and neither rendered nor returned.</summary>
/// <param name="Sale">The sale.</param>
/// <param name="Job">Its print job.</param>
/// <param name="WasSubmitted">False: the printer has never seen the job.</param>
public sealed record OpenSale(SaleId Sale, PrintJobId Job, bool WasSubmitted);
