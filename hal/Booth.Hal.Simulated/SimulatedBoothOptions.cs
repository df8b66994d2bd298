using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>How a booth without hardware is set up.</summary>
/// <param name="PaperFolder">Sheets and slips come out here; created when missing.</param>
/// <param name="SpoolFolder">
/// The print queue, which outlives the process; created when missing.
/// </param>
/// <param name="DiskPath">A folder on the disk that holds the journal; it must exist.</param>
public sealed record SimulatedBoothOptions(string PaperFolder, string SpoolFolder, string DiskPath)
{
    /// <summary>
    /// Takes the place of both folders where no printer is a simulated one: nothing is written.
    /// </summary>
    public PaperTray? Tray { get; init; }

    /// <summary>Of everything that varies.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What the camera sees and how.</summary>
    public SimulatedCameraOptions Camera { get; init; } = new();

    /// <summary>Where pictures of the screens go; null: nowhere.</summary>
    public string? GlassFolder { get; init; }

    /// <summary>A screen that changes gives a new picture this often; zero: one when it ends.</summary>
    public TimeSpan FilmEvery { get; init; }

    /// <summary>The acceptor's programming.</summary>
    public CoinTable Coins { get; init; } = CoinTable.Euro;

    /// <summary>The acceptor's timing.</summary>
    public CoinLimits CoinLimits { get; init; } = CoinLimits.Default;

    /// <summary>From the start of a sheet until it lies in the tray.</summary>
    public TimeSpan PrintTime { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>From the start of a slip until it is cut.</summary>
    public TimeSpan SlipTime { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Sheets in a full printer.</summary>
    public int MediaCapacity { get; init; } = 400;

    /// <summary>Width of the screen, pixels.</summary>
    public int ScreenWidthPx { get; init; } = 1280;

    /// <summary>Height of the screen, pixels.</summary>
    public int ScreenHeightPx { get; init; } = 800;
}
