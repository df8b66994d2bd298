using System.Numerics;
using System.Security.Cryptography;

namespace Booth.Portrait;

/// <summary>
/// The face in grey, turned upright and shrunk to an eye distance of 64 px, so that the same face
/// gives the same numbers from any camera. Zeroed on dispose.
/// </summary>
internal sealed class FacePatch : IDisposable
{
    /// <summary>Pixels.</summary>
    public const int Width = 154;

    /// <summary>Pixels.</summary>
    public const int Height = 192;

    private const float EyeDistancePx = 64;

    // A little inside the outline: hair and background stay out.
    private const float OutlineShare = 0.92f;

    private readonly byte[] luminance = GC.AllocateArray<byte>(Width * Height, pinned: true);
    private readonly bool[] inside = new bool[Width * Height];

    public FacePatch(Pyramid picture, Face face)
    {
        var toPicture = Matrix3x2.CreateTranslation(-Width / 2f, -EyeDistancePx)
            * Matrix3x2.CreateScale(face.EyeDistance / EyeDistancePx)
            * Matrix3x2.CreateRotation(MathF.Atan2(face.Across.Y, face.Across.X))
            * Matrix3x2.CreateTranslation(face.EyeMiddle);
        using var rgb = Warp.Render(picture, toPicture, Width, Height);
        for (var i = 0; i < luminance.Length; i++)
            luminance[i] = Luminance(rgb.Rgb[(i * 3)..]);
        if (Matrix3x2.Invert(toPicture, out var toPatch))
            MarkInside(Outline(face.Shape, toPatch));
    }

    /// <summary>Luminance 0..255 of a pixel, ITU-R BT.601.</summary>
    public int At(int x, int y) => luminance[(y * Width) + x];

    /// <summary>True within the face.</summary>
    public bool IsInside(int x, int y) => inside[(y * Width) + x];

    /// <summary>All luminances within the face.</summary>
    public IEnumerable<byte> FaceLuminances() => luminance.Where((_, i) => inside[i]);

    public void Dispose() => CryptographicOperations.ZeroMemory(luminance);

    private static byte Luminance(ReadOnlySpan<byte> rgb) =>
        (byte)(((299 * rgb[0]) + (587 * rgb[1]) + (114 * rgb[2]) + 500) / 1000);

    private static Vector2[] Outline(FaceShape shape, Matrix3x2 toPatch)
    {
        var outline = new List<Vector2>();
        foreach (var point in MeshPoint.Outline)
            outline.Add(Vector2.Transform(shape.At(point), toPatch));
        var centre = outline.Aggregate(Vector2.Zero, (sum, point) => sum + point) / outline.Count;
        return [.. outline.Select(point => centre + ((point - centre) * OutlineShare))];
    }

    /// <summary>Even-odd rule, row by row.</summary>
    private void MarkInside(Vector2[] polygon)
    {
        for (var i = 0; i < inside.Length; i++)
        {
            var (x, y) = ((i % Width) + 0.5f, (i / Width) + 0.5f);
            for (int a = 0, b = polygon.Length - 1; a < polygon.Length; b = a++)
            {
                var (from, to) = (polygon[a], polygon[b]);
                var crosses = from.Y > y != to.Y > y
                    && x < from.X + ((to.X - from.X) * (y - from.Y) / (to.Y - from.Y));
                inside[i] ^= crosses;
            }
        }
    }
}
