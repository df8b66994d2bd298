using System.Collections.Immutable;

namespace Booth.Engine;

/// <summary>A drawn screen and where it can be touched.</summary>
/// <param name="Name">Name of the screen: "attract", "paying"...</param>
/// <param name="Bgrx">
/// Pixels, four bytes each, rows without padding; valid until the next paint. In the hole for the
/// live picture the fourth byte is alpha.
/// </param>
/// <param name="Targets">Where a touch means something.</param>
/// <param name="SignatureBox">The 44.1 x 11.3 mm box on the screen, when there is one.</param>
public sealed record PaintedScreen(
    string Name,
    ReadOnlyMemory<byte> Bgrx,
    ImmutableArray<TouchTarget> Targets,
    ScreenArea? SignatureBox)
{
    /// <summary>
    /// Where the drawing was cut open for the live picture, in whole pixels; null where it is not.
    /// </summary>
    public ScreenArea? PreviewBox { get; init; }

    /// <summary>
    /// What of the screen may be read aloud, in the language shown; never a code or a voucher's number.
    /// </summary>
    public string Prompt { get; init; } = "";

    /// <summary>Lines run from right to left.</summary>
    public bool IsRightToLeft { get; init; }
}
