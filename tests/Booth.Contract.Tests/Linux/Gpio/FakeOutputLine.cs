using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>An output that remembers its level.</summary>
internal sealed class FakeOutputLine : IOutputLine
{
    public bool IsActive { get; private set; }

    public bool IsGone { get; set; }

    public void Set(bool isActive)
    {
        if (IsGone)
            throw new IOException("drive: errno 19, the device is gone");

        IsActive = isActive;
    }

    public void Dispose() => IsActive = false;
}
