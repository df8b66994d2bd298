namespace Booth.Visitor;

/// <summary>A line of the printer's own list.</summary>
/// <param name="Number">The printer's number.</param>
/// <param name="Name">The name the booth gave it.</param>
/// <param name="State">IPP job-state in words: "processing", "completed", "canceled"...</param>
/// <param name="Counted">job-impressions-completed; CUPS counts before it prints.</param>
public sealed record PrinterJob(int Number, string Name, string State, int Counted)
{
    /// <summary>It waits or is being printed.</summary>
    public bool IsOpen => State is "processing" or "pending";
}
