namespace Booth.BenchDevices;

/// <summary>A device behind a pty, with a thread of its own and a cable that can be pulled.</summary>
public abstract class PtyDevice : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    private readonly Thread thread;
    private readonly Lock gate = new();
    private readonly byte[] buffer = new byte[4096];
    private Pty? pty;
    private bool isEnding;

    protected PtyDevice(string path)
    {
        Path = path;
        pty = new Pty(path);
        thread = new Thread(Run) { IsBackground = true, Name = GetType().Name };
    }

    /// <summary>What the booth opens.</summary>
    public string Path { get; }

    /// <summary>Held by the device's thread while it works; state is changed under it.</summary>
    protected Lock Gate => gate;

    /// <summary>Pulls the data cable.</summary>
    public void Unplug()
    {
        lock (gate)
        {
            pty?.Dispose();
            pty = null;
        }
    }

    /// <summary>Puts it back.</summary>
    public void Replug()
    {
        lock (gate)
            pty ??= new Pty(Path);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        lock (gate)
            isEnding = true;

        thread.Join(TimeSpan.FromSeconds(5));
        Unplug();
    }

    protected void Start() => thread.Start();

    /// <summary>Takes bytes that came; called under <see cref="Gate"/>.</summary>
    protected abstract void OnBytes(ReadOnlySpan<byte> bytes);

    /// <summary>Called every few milliseconds under <see cref="Gate"/>.</summary>
    protected virtual void OnTick()
    {
    }

    /// <summary>Sends; called under <see cref="Gate"/>.</summary>
    protected void Send(ReadOnlySpan<byte> bytes) => pty?.Write(bytes);

    private void Run()
    {
        var pause = new ManualResetEventSlim();
        while (true)
        {
            lock (gate)
            {
                if (isEnding)
                    return;

                OnTick();
                var count = pty?.Read(buffer, TimeSpan.Zero) ?? 0;
                if (count > 0)
                    OnBytes(buffer.AsSpan(0, count));
            }

            pause.Wait(Tick);
        }
    }
}
