namespace Booth.Hal;

/// <summary>What can be wrong with a coin acceptor.</summary>
public enum CoinAcceptorFault
{
    /// <summary>No answer, or the line is gone.</summary>
    Unplugged,

    /// <summary>A coin is stuck: the pulse line stays active.</summary>
    Jammed,
}
