using Booth.Flow;

namespace Booth.Engine;

/// <summary>The operator's secure server (reference profile; the administration's own is not public).</summary>
public interface ICollector : IDisposable
{
    /// <summary>Sends one envelope. Never throws for what the network or the collector may do.</summary>
    Task<UploadAnswer> PutAsync(
        DossierId dossier, ReadOnlyMemory<byte> envelope, CancellationToken cancellationToken);
}
