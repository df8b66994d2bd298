namespace Booth.Hal.Linux;

/// <summary>How an ESC/POS printer is spoken to.</summary>
public sealed record EscPosOptions
{
    /// <summary>The printer's letters.</summary>
    public EscPosCodePage CodePage { get; init; } = EscPosCodePage.Pc858;

    /// <summary>Between looks at its paper.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait for a status byte.</summary>
    public TimeSpan ReplyLimit { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>A slip must be out within this.</summary>
    public TimeSpan PrintLimit { get; init; } = TimeSpan.FromSeconds(12);
}
