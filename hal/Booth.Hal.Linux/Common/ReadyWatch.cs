using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>
/// A thread that says when a descriptor has something to read, or is gone; owns the descriptor.
/// </summary>
/// <remarks>Whoever hears it must read until nothing is left, or it is told again at once.</remarks>
internal sealed class ReadyWatch : IDisposable
{
    // The kernel (6.1) wakes nobody who waits on a GPIO line when its controller goes: it is asked anew.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(1);

    private readonly Descriptor descriptor;
    private readonly Descriptor wake = EventFd.Open();
    private readonly Thread thread;
    private volatile IOException? failure;
    private volatile bool isEnding;

    public ReadyWatch(Descriptor descriptor)
    {
        this.descriptor = descriptor;
        thread = new Thread(Watch) { IsBackground = true, Name = descriptor.Path };
    }

    public event Action? Ready;

    public void Start() => thread.Start();

    /// <summary>Throws what the thread met; it has ended then.</summary>
    public void ThrowIfFailed()
    {
        if (failure is { } problem)
            throw problem;
    }

    // The thread may be the one that calls; it ends by itself.
    public void Dispose()
    {
        if (isEnding)
            return;

        isEnding = true;
        EventFd.Set(wake);
        descriptor.Dispose();
        wake.Dispose();
    }

    private void Watch()
    {
        while (!isEnding)
        {
            try
            {
                if (descriptor.WaitReadable(AskAgain, wake))
                    Ready?.Invoke();
            }
            catch (Exception problem) when (problem is IOException or ObjectDisposedException)
            {
                failure = problem as IOException ?? new IOException("it was closed", problem);
                if (!isEnding)
                    Ready?.Invoke();

                return;
            }
        }
    }
}
