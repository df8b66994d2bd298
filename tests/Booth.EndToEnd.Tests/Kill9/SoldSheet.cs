namespace Booth.EndToEnd.Tests;

/// <summary>A sale as the journal ends it.</summary>
/// <param name="Job">The name of its print job.</param>
/// <param name="Service">"Ephoto" or "Sheet".</param>
/// <param name="State">Of the print job.</param>
/// <param name="Ending">"sale_rendered", "sale_returned", or null while it is open.</param>
/// <param name="Outcome">Of the envelope: "acknowledged", "returned"; null without one.</param>
/// <param name="Dossier">SHA-256 of the code; null without an envelope.</param>
internal sealed record SoldSheet(
    string Job, string Service, string State, string? Ending, string? Outcome, string? Dossier);
