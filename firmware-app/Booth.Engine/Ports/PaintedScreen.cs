using System.Collections.Immutable;

namespace Booth.Engine;

/// <summary>A drawn screen and where it can be touched.</summary>
/// <param name="Name">Name of the screen: "attract", "paying"...</param>
/// <param name="Bgrx">Pixels, four bytes each, rows without padding; valid until the next paint.</param>
/// <param name="Targets">Where a touch means something.</param>
/// <param name="SignatureBox">The 44.1 x 11.3 mm box on the screen, when there is one.</param>
public sealed record PaintedScreen(
    string Name,
    ReadOnlyMemory<byte> Bgrx,
    ImmutableArray<TouchTarget> Targets,
    ScreenArea? SignatureBox);
