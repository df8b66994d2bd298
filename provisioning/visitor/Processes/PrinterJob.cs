namespace Booth.Visitor;

/// <summary>A line of the printer's own list.</summary>
/// <param name="Number">The printer's number.</param>
/// <param name="Name">The name the booth gave it.</param>
/// <param name="State">IPP job-state in words: "processing", "completed", "canceled"...</param>
public sealed record PrinterJob(int Number, string Name, string State);
