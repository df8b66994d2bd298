using System.Collections.Immutable;

namespace Booth.Hal;

/// <summary>A slip: lines of text, then a QR code. Holds no face, signature or e-photo code.</summary>
/// <param name="Lines">At most 40 lines of at most 42 characters.</param>
/// <param name="Qr">Text of the QR code; null for none.</param>
public sealed record SlipDocument(ImmutableArray<SlipLine> Lines, string? Qr);
