namespace Booth.Engine;

/// <summary>What the collector said. A closed set of records.</summary>
public abstract record UploadAnswer
{
    /// <summary>201 or 200 with a receipt whose signature was checked.</summary>
    /// <param name="Receipt">The signed receipt as received.</param>
    public sealed record Acknowledged(ReadOnlyMemory<byte> Receipt) : UploadAnswer;

    /// <summary>Network error, 5xx, 408, 429, or a receipt that does not verify: try again later.</summary>
    /// <param name="Reason">For the technician; no personal data.</param>
    /// <param name="RetryAfter">What the collector asked for; null when it did not.</param>
    public sealed record TryAgain(string Reason, TimeSpan? RetryAfter) : UploadAnswer;

    /// <summary>409 or another 4xx: this envelope will never be taken. An operator must look.</summary>
    /// <param name="Reason">For the technician; no personal data.</param>
    public sealed record Refused(string Reason) : UploadAnswer;
}
