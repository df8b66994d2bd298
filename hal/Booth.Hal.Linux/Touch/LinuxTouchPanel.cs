namespace Booth.Hal.Linux;

/// <summary>What every panel does with its link, whatever chip or driver is behind it.</summary>
public abstract class LinuxTouchPanel : ITouchPanel
{
    private protected LinuxTouchPanel(TouchCapabilities capabilities, TimeProvider time)
    {
        Capabilities = capabilities;
        Link = new PanelLink(time, c => ContactChanged?.Invoke(c), Open, Close, Read);
    }

    /// <inheritdoc />
    public event Action<TouchStatus>? StatusChanged
    {
        add => Link.Status.Changed += value;
        remove => Link.Status.Changed -= value;
    }

    /// <inheritdoc />
    public event Action<TouchContact>? ContactChanged;

    /// <inheritdoc />
    public TouchCapabilities Capabilities { get; }

    /// <inheritdoc />
    public TouchStatus Status => Link.Status.Current;

    /// <summary>A panel pumps it once when it is made, and at every event of its device.</summary>
    private protected PanelLink Link { get; }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Link.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Opens the device; fails like a device that is away.</summary>
    private protected abstract void Open();

    /// <summary>Closes what is open.</summary>
    private protected abstract void Close();

    /// <summary>Takes what is there; when to look again without being called.</summary>
    private protected abstract TimeSpan? Read();
}
