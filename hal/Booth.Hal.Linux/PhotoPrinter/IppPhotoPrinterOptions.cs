namespace Booth.Hal.Linux;

/// <summary>How an IPP photo printer is set up.</summary>
/// <param name="Uri">ipp://host:port/path; on loopback, for a sheet shows a face.</param>
public sealed record IppPhotoPrinterOptions(Uri Uri)
{
    /// <summary>How often the printer is looked at, 10 ms..60 s.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A question is answered within this, 100 ms..60 s.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A document is taken within this, 1..300 s.</summary>
    public TimeSpan DocumentTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A queue that takes one job at a time takes this one within this, 1..600 s.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A withdrawn job has come to its end within this, 1..60 s.</summary>
    public TimeSpan CancelTimeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>A printer that swallowed a sheet without a cause is a fault for this long, 0..24 h.</summary>
    public TimeSpan Distrust { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Between two looks at something that is awaited, 10 ms..10 s.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromMilliseconds(200);
}
