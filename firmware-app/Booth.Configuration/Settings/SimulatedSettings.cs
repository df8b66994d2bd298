using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>A booth without hardware.</summary>
public sealed record SimulatedSettings
{
    [Range(0, int.MaxValue)]
    [Description("Seed of everything that varies.")]
    public int Seed { get; init; } = 1;

    [StringLength(4_096, MinimumLength = 1)]
    [Description("Picture or folder of pictures the camera sees; left out: an empty seat.")]
    public string? Sitter { get; init; }

    [StringLength(4_096, MinimumLength = 1)]
    [Description("Folder the photo and slip printers put their paper in.")]
    public string PaperFolder { get; init; } = "paper";

    [StringLength(4_096, MinimumLength = 1)]
    [Description("Folder of the photo printer's queue, which outlives boothd.")]
    public string SpoolFolder { get; init; } = "spool";

    [StringLength(4_096, MinimumLength = 1)]
    [Description("Folder every new screen is put in as a PNG; left out: none is kept.")]
    public string? GlassFolder { get; init; }

    [Range(0.0, 60.0)]
    [Description("A screen that changes is put there again this often, seconds; 0: when it ends.")]
    public double FilmEveryS { get; init; }

    [Range(0.0, 120.0)]
    [Description("How long a sheet takes to print.")]
    public double PrintTimeS { get; init; } = 12;

    [Range(0.0, 60.0)]
    [Description("How long a slip takes to print.")]
    public double SlipTimeS { get; init; } = 1.5;

    [Range(1, 10_000)]
    [Description("Sheets in a full printer.")]
    public int Sheets { get; init; } = 400;
}
