using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>How a ccTalk acceptor is spoken to, and what its coins mean to the booth.</summary>
/// <param name="Table">Coins that are taken; others stay inhibited in the acceptor.</param>
/// <param name="Limits">A coin is told with a pulse width inside these.</param>
public sealed record CcTalkOptions(CoinTable Table, CoinLimits Limits)
{
    /// <summary>Between polls; the acceptor keeps five events, and no coin is faster than 200 ms.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest wait for an answer.</summary>
    public TimeSpan ReplyLimit { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Between tries to reach an acceptor that does not answer.</summary>
    public TimeSpan ReopenInterval { get; init; } = TimeSpan.FromSeconds(1);
}
