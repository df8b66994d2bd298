namespace Booth.Hal.Linux;

/// <summary>What the status bytes of an ESC/POS printer say. Pure.</summary>
public static class EscPosStatus
{
    /// <summary>True for an answer to DLE EOT: bits 1 and 4 set, bits 0 and 7 clear.</summary>
    public static bool IsRealTime(byte answer) => (answer & 0x93) == 0x12;

    /// <summary>True for an answer to GS r: bits 4 and 7 clear.</summary>
    public static bool IsInTurn(byte answer) => (answer & 0x90) == 0;

    /// <summary>The fault in the answers to DLE EOT 2 and 4; null when it can print.</summary>
    /// <param name="cause">DLE EOT 2: bit 2 cover open, bit 5 stopped for want of paper.</param>
    /// <param name="paper">DLE EOT 4: bits 5 and 6 no paper at the roll's end.</param>
    public static SlipPrinterFault? Fault(byte cause, byte paper) =>
        (cause & 0x04) != 0 ? SlipPrinterFault.CoverOpen
        : (cause & 0x20) != 0 || (paper & 0x60) != 0 ? SlipPrinterFault.MediaEmpty
        : (cause & 0x40) != 0 ? SlipPrinterFault.Offline
        : null;
}
