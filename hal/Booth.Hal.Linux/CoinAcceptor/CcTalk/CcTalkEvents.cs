using System.Collections.Immutable;

namespace Booth.Hal.Linux;

/// <summary>
/// What happened since the last poll, from the answer to header 229. Pure.
/// </summary>
/// <remarks>
/// The counter is 0 after power-up, then 1..255 and on to 1 again; the buffer holds the last five
/// events, the newest first (part 2, header 229). A counter that is more than five ahead means that
/// the line was cut for long or that the acceptor is another one: then nothing in the buffer is
/// certain, and all of it is lost.
/// </remarks>
/// <param name="Counter">Where the counter stands.</param>
/// <param name="IsReset">The acceptor was without power since the last poll.</param>
/// <param name="Lost">Events that nobody can read any more.</param>
/// <param name="Events">New events, the oldest first.</param>
public sealed record CcTalkEvents(
    byte Counter, bool IsReset, int Lost, ImmutableArray<CcTalkEvent> Events)
{
    private const int Buffered = 5;
    private const int AnswerBytes = 1 + (2 * Buffered);

    /// <summary>Reads an answer; null when it has the wrong length.</summary>
    /// <param name="before">The counter at the last poll; null at the first.</param>
    /// <param name="answer">Counter, then five pairs of bytes.</param>
    public static CcTalkEvents? Read(byte? before, ReadOnlySpan<byte> answer)
    {
        if (answer.Length != AnswerBytes)
            return null;

        var counter = answer[0];
        var isReset = counter == 0 && before is > 0;
        var happened = before is { } old && !isReset ? Steps(old, counter) : 0;
        var events = ImmutableArray.CreateBuilder<CcTalkEvent>();
        var isLost = happened > Buffered;
        for (var i = isLost ? -1 : happened - 1; i >= 0; i--)
            events.Add(new(answer[1 + (2 * i)], answer[2 + (2 * i)]));

        return new(counter, isReset, isLost ? happened : 0, events.ToImmutable());
    }

    // From 255 the counter goes to 1.
    private static int Steps(byte from, byte to) => to >= from ? to - from : to - from + 255;
}
