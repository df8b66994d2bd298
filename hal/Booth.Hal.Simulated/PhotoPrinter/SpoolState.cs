using System.Collections.Immutable;

namespace Booth.Hal.Simulated;

/// <summary>What the printer remembers without power.</summary>
internal sealed record SpoolState
{
    /// <summary>Sheets left in the printer.</summary>
    public int MediaRemaining { get; init; }

    /// <summary>The number of the next sheet.</summary>
    public int NextSheet { get; init; } = 1;

    /// <summary>What is wrong with the printer besides an empty tray.</summary>
    public ImmutableSortedSet<PhotoPrinterFault> Faults { get; init; } = [];

    /// <summary>Open jobs and the last finished ones, oldest first.</summary>
    public ImmutableList<SpoolJob> Jobs { get; init; } = [];

    internal SpoolJob? Find(string name) => Jobs.Find(j => j.Name == name);

    internal SpoolState With(SpoolJob job) => Find(job.Name) is { } known
        ? this with { Jobs = Jobs.Replace(known, job) }
        : this with { Jobs = Jobs.Add(job) };

    internal SpoolState Without(SpoolJob job) => this with { Jobs = Jobs.Remove(job) };
}
