using Booth.Drawing;

namespace Booth.Kiosk;

/// <summary>A sign that was drawn.</summary>
/// <param name="Icon">Which.</param>
/// <param name="Box">Where, in units.</param>
/// <param name="Colour">In which colour.</param>
internal sealed record SeenSign(Icon Icon, Box Box, Colour Colour)
{
    /// <summary>What lies under it.</summary>
    public Colour Ground { get; init; }
}
