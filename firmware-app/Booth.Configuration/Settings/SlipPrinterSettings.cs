using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The slip printer.</summary>
public sealed record SlipPrinterSettings
{
    /// <summary>An ESC/POS printer.</summary>
    public const string EscPos = "escpos";

    [AllowedValues("simulated", EscPos)]
    [Description("simulated, or escpos: a thermal receipt printer.")]
    public string Kind { get; init; } = "simulated";

    [RegularExpression("/dev/[^\\s]{1,200}|[A-Za-z0-9.-]{1,200}:[0-9]{1,5}")]
    [Description("For escpos: /dev/usb/lp0, a serial port, or host:9100.")]
    public string? Address { get; init; }

    [AllowedValues("none", "9600", "19200", "38400", "115200")]
    [Description("For a serial port: its speed; none for USB and network.")]
    public string Baud { get; init; } = "none";

    [Range(0, 255)]
    [Description("The printer's number for the table of letters (ESC t).")]
    public int LetterTable { get; init; } = 19;

    [AllowedValues("437", "850", "858", "1252")]
    [Description("The code page that this table is.")]
    public string CodePage { get; init; } = "858";
}
