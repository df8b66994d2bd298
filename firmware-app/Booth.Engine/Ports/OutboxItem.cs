using Booth.Flow;

namespace Booth.Engine;

/// <summary>One envelope that waits for the collector.</summary>
/// <param name="Dossier">Which.</param>
/// <param name="Attempts">Attempts made so far.</param>
/// <param name="QueuedAt">Since when.</param>
public sealed record OutboxItem(DossierId Dossier, int Attempts, DateTimeOffset QueuedAt);
