using System.Collections.Immutable;

namespace Booth.Hal.Linux;

/// <summary>Asks and waits for the answer: echo taken off, noise thrown away, asked again.</summary>
/// <remarks>
/// The data line is one wire, so that most interfaces echo what is sent; an echo is known by its
/// bytes, whether it comes or not. An answer that does not come, or comes torn, is asked for again:
/// every command here may be repeated without harm.
/// </remarks>
internal sealed class CcTalkBus(IByteLine line, TimeProvider time, TimeSpan replyLimit)
{
    public const byte Host = 1;
    public const byte Acceptor = 2;

    private const int MaxTries = 3;

    private readonly byte[] received = new byte[4 * CcTalkFrame.MaxBytes];

    /// <summary>Exchanges that had to be asked again, for the technician.</summary>
    public long Retries { get; private set; }

    /// <summary>Sends a command and returns the data of its reply.</summary>
    /// <exception cref="IOException">No valid reply in three tries.</exception>
    public ImmutableArray<byte> Ask(CcTalkHeader header, params ImmutableArray<byte> data)
    {
        var frame = new CcTalkFrame(Acceptor, Host, header, data);
        for (var i = 0; i < MaxTries; i++)
        {
            Retries += i == 0 ? 0 : 1;
            line.Discard();
            line.Write(frame.Encode(), replyLimit);
            if (ReadReply(frame) is { } reply)
                return reply.Data;
        }

        throw new IOException(
            $"ccTalk {header} on {line.Name}: found no valid reply in {MaxTries} tries,"
            + " expected one: check the acceptor's power and its data line");
    }

    private CcTalkFrame? ReadReply(CcTalkFrame sent)
    {
        var end = time.Monotonic() + replyLimit;
        var count = 0;
        while (count < received.Length)
        {
            // A reader that was late still looks at what has come.
            var left = end - time.Monotonic();
            var got = line.Read(received.AsSpan(count), left > TimeSpan.Zero ? left : TimeSpan.Zero);
            if (got == 0)
                return null;

            count += got;
            if (FindReply(sent, ref count) is { } reply)
                return reply.Header == CcTalkHeader.Reply ? reply : null;
        }

        return null;
    }

    // The first frame to us. Echoes and torn frames before it are taken out.
    private CcTalkFrame? FindReply(CcTalkFrame sent, ref int count)
    {
        while (true)
        {
            var frame = CcTalkFrame.TryDecode(received.AsSpan(0, count), out var length);
            if (length == 0)
                return null;

            received.AsSpan(length, count - length).CopyTo(received);
            count -= length;
            if (frame is not null && !frame.Equals(sent)
                && frame is { Destination: Host, Source: Acceptor })
                return frame;
        }
    }
}
