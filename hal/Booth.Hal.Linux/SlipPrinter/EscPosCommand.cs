namespace Booth.Hal.Linux;

/// <summary>The bytes of the commands that are used (Epson ESC/POS command reference).</summary>
public static class EscPosCommand
{
    /// <summary>ESC @: back to the defaults.</summary>
    public static ReadOnlySpan<byte> Initialise => [0x1B, 0x40];

    /// <summary>GS ! 0: normal letters.</summary>
    public static ReadOnlySpan<byte> NormalSize => [0x1D, 0x21, 0x00];

    /// <summary>GS ! 17: double width and height.</summary>
    public static ReadOnlySpan<byte> DoubleSize => [0x1D, 0x21, 0x11];

    /// <summary>ESC a 1: in the middle.</summary>
    public static ReadOnlySpan<byte> Centre => [0x1B, 0x61, 0x01];

    /// <summary>ESC a 0: to the left.</summary>
    public static ReadOnlySpan<byte> Left => [0x1B, 0x61, 0x00];

    /// <summary>GS V 66 3: feeds to the knife, 3 steps more, and cuts.</summary>
    public static ReadOnlySpan<byte> FeedAndCut => [0x1D, 0x56, 0x42, 0x03];

    /// <summary>GS r 1: paper status, answered in its turn, after what was sent before it.</summary>
    public static ReadOnlySpan<byte> TellPaperInTurn => [0x1D, 0x72, 0x01];

    /// <summary>DLE EOT 2: why it is offline, answered at once.</summary>
    public static ReadOnlySpan<byte> TellOfflineCause => [0x10, 0x04, 0x02];

    /// <summary>DLE EOT 4: the paper sensors, answered at once.</summary>
    public static ReadOnlySpan<byte> TellPaper => [0x10, 0x04, 0x04];

    /// <summary>DLE DC4 8: forgets what was sent and not yet printed, at once.</summary>
    public static ReadOnlySpan<byte> ClearBuffers =>
        [0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08];
}
