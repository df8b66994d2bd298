namespace ReferenceCollector;

/// <summary>What became of an envelope.</summary>
/// <param name="Status">201 accepted, 200 the same again, 409 another one.</param>
/// <param name="Receipt">The receipt; empty with 409.</param>
internal sealed record PutResult(int Status, string Receipt);
