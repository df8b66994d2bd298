namespace Booth.Hal.Linux;

/// <summary>job-state (RFC 8011, 5.3.7).</summary>
internal enum IppJobState
{
    Pending = 3,
    Held = 4,
    Processing = 5,
    Stopped = 6,
    Canceled = 7,
    Aborted = 8,
    Completed = 9,
}
