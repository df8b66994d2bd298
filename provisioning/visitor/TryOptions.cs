namespace Booth.Visitor;

/// <summary>What `provisioning/try` was asked for.</summary>
/// <param name="Out">Folder for what comes out.</param>
/// <param name="Portrait">Who sits in front of the camera.</param>
/// <param name="Service">"ephoto" or "sheet".</param>
/// <param name="Seed">Of the visitor and the devices.</param>
/// <param name="Language">"fr", "en", "es", "de", "it", "pt", "uk" or "ar".</param>
/// <param name="Window">In a window, with a person as the visitor.</param>
/// <param name="Film">Folder for the session as pictures; null: none.</param>
/// <param name="Hold">Leave everything running after the visit, until Enter.</param>
internal sealed record TryOptions(
    string Out, string Portrait, string Service, int Seed, string Language, bool Window,
    string? Film, bool Hold);
