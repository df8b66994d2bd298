namespace Booth.Hal.Linux;

/// <summary>A switch on an input: its level, kept up to date, safe while the line is gone.</summary>
internal sealed class Contact : IDisposable
{
    private readonly Func<IInputLine> open;
    private readonly bool safe;
    private readonly Action changed;
    private IInputLine? line;

    /// <param name="open">Opens the line; called again after a failure.</param>
    /// <param name="safe">What is assumed while nobody knows.</param>
    /// <param name="changed">Told from the line's thread; calls <see cref="Read"/>.</param>
    public Contact(Func<IInputLine> open, bool safe, Action changed) =>
        (this.open, this.safe, this.changed) = (open, safe, changed);

    /// <summary>The level now; opens the line if it is not. Called by one thread at a time.</summary>
    public bool Read()
    {
        try
        {
            Open();
            while (line!.TryReadEdge(out _))
            {
                // Only the level counts; edges are taken out of the kernel's buffer.
            }

            return line.Read();
        }
        catch (IOException)
        {
            // The safe value says so, until the line can be opened again.
            Dispose();
            return safe;
        }
    }

    public void Dispose()
    {
        line?.Dispose();
        line = null;
    }

    private void Open()
    {
        if (line is not null)
            return;

        line = open();
        line.Ready += changed;
        line.Start();
    }
}
