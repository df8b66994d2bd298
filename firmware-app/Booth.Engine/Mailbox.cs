using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Booth.Flow;

namespace Booth.Engine;

/// <summary>The loop's one door. Bounded: a loop that does not read is broken, and must be seen to be.</summary>
internal sealed class Mailbox(TimeProvider timeProvider)
{
    private const int Capacity = 4096;

    private readonly Channel<EngineMessage> channel = Channel.CreateBounded<EngineMessage>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    private readonly Doorbell bell = new(timeProvider);

    public void Post(SessionInput input) => Post(new EngineMessage.Input(input));

    public void Post(EngineMessage message)
    {
        if (!TryWrite(message))
        {
            throw new InvalidOperationException(
                $"the loop has not read {Capacity} messages: it hangs; the watchdog restarts the booth");
        }
    }

    /// <summary>
    /// For what may be left out: pictures, touches. False when there is no room (the caller wipes a
    /// picture); half of the room is kept for what must not be lost.
    /// </summary>
    public bool TryPost(EngineMessage message) =>
        channel.Reader.Count < Capacity / 2 && TryWrite(message);

    public bool TryRead([NotNullWhen(true)] out EngineMessage? message) =>
        channel.Reader.TryRead(out message);

    /// <summary>Waits for a message, at most <paramref name="patience"/>.</summary>
    public Task WaitAsync(TimeSpan patience, CancellationToken cancellationToken) =>
        bell.WaitAsync(patience, cancellationToken);

    /// <summary>Pictures that nobody will look at any more.</summary>
    public void WipeUnread()
    {
        while (TryRead(out EngineMessage? message))
        {
            (message as EngineMessage.Preview)?.Image.Dispose();
            (message as EngineMessage.Shot)?.Developed.Dispose();
        }
    }

    private bool TryWrite(EngineMessage message)
    {
        bool hasRoom = channel.Writer.TryWrite(message);
        bell.Ring();
        return hasRoom;
    }
}
