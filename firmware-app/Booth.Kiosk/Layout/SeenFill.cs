using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>A ground that was filled.</summary>
/// <param name="Box">Where, in units.</param>
/// <param name="Colour">With what.</param>
internal sealed record SeenFill(Box Box, Colour Colour);
