namespace Booth.Control;

/// <summary>Why nothing can be sold.</summary>
/// <param name="Id">snake_case, the same as in telemetry: "printer_media_empty".</param>
/// <param name="Todo">What a technician does about it.</param>
public sealed record ReasonReport(string Id, string Todo);
