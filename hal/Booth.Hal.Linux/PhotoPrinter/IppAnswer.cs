using System.Collections.Immutable;

namespace Booth.Hal.Linux;

/// <summary>What a printer said.</summary>
internal sealed record IppAnswer(int Status, int RequestId, ImmutableArray<IppGroup> Groups)
{
    public bool IsSuccessful => Status <= IppStatus.LastSuccessful;

    /// <summary>The status for a technician: number and the printer's own words.</summary>
    public string Words => $"status 0x{Status:x4} {Of(IppTag.Operation)
        .Select(group => group.Text("status-message")).FirstOrDefault()}".TrimEnd();

    public IEnumerable<IppGroup> Of(IppTag tag) => Groups.Where(group => group.Tag == (byte)tag);
}
