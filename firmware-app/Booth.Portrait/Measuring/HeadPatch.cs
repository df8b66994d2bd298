using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Booth.Portrait;

/// <summary>
/// The head in CIELAB and in light, turned upright and shrunk to an eye distance of 64 px, so that
/// the same head gives the same numbers from any camera. Zeroed on dispose.
/// </summary>
internal sealed class HeadPatch : IDisposable
{
    /// <summary>Pixels: 3.5 eye distances.</summary>
    public const int Width = 224;

    /// <summary>Pixels: 2.75 eye distances above the eyes, 2.25 below.</summary>
    public const int Height = 320;

    /// <summary>Pixels.</summary>
    public const float EyeDistance = 64;

    // A little inside the outline: hair and background stay out.
    private const float OutlineShare = 0.92f;

    private const double NearlyBlack = 0.004;

    private static readonly Vector2 Eyes = new(Width / 2f, 2.75f * EyeDistance);

    private readonly Vector3[] lab = GC.AllocateArray<Vector3>(Width * Height, pinned: true);
    private readonly float[] light = GC.AllocateArray<float>(Width * Height, pinned: true);
    private readonly int[] luminance = GC.AllocateArray<int>(Width * Height, pinned: true);
    private readonly Matrix3x2 toPatch;
    private readonly Face face;

    /// <param name="picture">The picture.</param>
    /// <param name="face">Where the head is in it.</param>
    /// <param name="isPreview">
    /// True for one sample a pixel instead of four: enough but for measuring focus.
    /// </param>
    public HeadPatch(Pyramid picture, Face face, bool isPreview = false)
    {
        this.face = face;
        var toPicture = Matrix3x2.CreateTranslation(-Eyes)
            * Matrix3x2.CreateScale(face.EyeDistance / EyeDistance)
            * Matrix3x2.CreateRotation(MathF.Atan2(face.Across.Y, face.Across.X))
            * Matrix3x2.CreateTranslation(face.EyeMiddle);
        Matrix3x2.Invert(toPicture, out toPatch);
        ToPicture = toPicture;
        using var rgb = Warp.Render(picture, toPicture, Width, Height, isPreview);
        for (var at = 0; at < lab.Length; at++)
        {
            var pixel = rgb.Rgb.Slice(at * 3, 3);
            lab[at] = CieLab.From(pixel[0], pixel[1], pixel[2]);
            light[at] = CieLab.Luminance(pixel[0], pixel[1], pixel[2]);
            luminance[at] = Luminance(pixel);
        }
        Inside = Polygon.Fill(Outline(), Width, Height);
    }

    /// <summary>The pixels within the face.</summary>
    public bool[] Inside { get; }

    /// <summary>From pixels of the patch to the decoded picture.</summary>
    public Matrix3x2 ToPicture { get; }

    /// <summary>L*, a*, b* of a pixel.</summary>
    public Vector3 LabAt(int x, int y) => lab[(y * Width) + x];

    /// <summary>Luminance of a pixel, ITU-R BT.601, in thousandths of 0..255.</summary>
    public int At(int x, int y) => luminance[(y * Width) + x];

    /// <summary>Light at a place in stops; what is nearly black counts as one black.</summary>
    public double StopsAt(Vector2 place) => Math.Log2(NearlyBlack + CieLab.Luminance(LabAt(
        (int)Math.Clamp(place.X, 0, Width - 1), (int)Math.Clamp(place.Y, 0, Height - 1)).X));

    /// <summary>Mean relative luminance 0..1 of the pixels up to a reach from a place.</summary>
    public double LightAround(Vector2 place, int reach)
    {
        var (sum, count) = (0f, 0);
        for (var y = Row(place.Y - reach); y <= Row(place.Y + reach); y++)
        {
            for (var x = Column(place.X - reach); x <= Column(place.X + reach); x++)
                (sum, count) = (sum + light[(y * Width) + x], count + 1);
        }
        return sum / count;
    }

    /// <summary>True within the face.</summary>
    public bool IsInside(int x, int y) => Inside[(y * Width) + x];

    /// <summary>Where a point of the picture lies on the patch.</summary>
    public Vector2 Locate(Vector2 point) => Vector2.Transform(point, toPatch);

    /// <summary>Where a point of the mesh lies on the patch.</summary>
    public Vector2 Mesh(int point) => Locate(face.Shape.At(point));

    /// <summary>All luminances within the face.</summary>
    public IEnumerable<int> FaceLuminances() => luminance.Where((_, i) => Inside[i]);

    /// <summary>All relative luminances 0..1 within the face.</summary>
    public IEnumerable<float> FaceLight() => light.Where((_, i) => Inside[i]);

    /// <summary>The pixels within the mask, as L*, a*, b*.</summary>
    public IEnumerable<Vector3> Within(bool[] mask) => lab.Where((_, i) => mask[i]);

    /// <summary>Median L*, a*, b* of discs of a radius in eye distances around mesh points.</summary>
    public Vector3 Median(float radius, ReadOnlySpan<int> points) =>
        Statistics.Median(CollectionsMarshal.AsSpan(Discs(radius, points)));

    /// <summary>All L*, a*, b* of discs of a radius in eye distances around mesh points.</summary>
    public List<Vector3> Discs(float radius, ReadOnlySpan<int> points)
    {
        var found = new List<Vector3>();
        foreach (var point in points)
            AddDisc(found, Mesh(point), radius * EyeDistance);
        return found;
    }

    /// <summary>The pixels between points of the picture.</summary>
    public bool[] Area(IEnumerable<Vector2> corners) =>
        Polygon.Fill([.. corners.Select(Locate)], Width, Height);

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(light.AsSpan()));
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(luminance.AsSpan()));
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(lab.AsSpan()));
    }

    private static int Luminance(ReadOnlySpan<byte> rgb) =>
        (299 * rgb[0]) + (587 * rgb[1]) + (114 * rgb[2]);

    private void AddDisc(List<Vector3> found, Vector2 centre, float radius)
    {
        for (var y = Row(centre.Y - radius); y <= Row(centre.Y + radius); y++)
        {
            for (var x = Column(centre.X - radius); x <= Column(centre.X + radius); x++)
            {
                if (Vector2.DistanceSquared(new(x + 0.5f, y + 0.5f), centre) <= radius * radius)
                    found.Add(LabAt(x, y));
            }
        }
    }

    private static int Row(float y) => (int)Math.Clamp(y, 0, Height - 1);

    private static int Column(float x) => (int)Math.Clamp(x, 0, Width - 1);

    private Vector2[] Outline()
    {
        var outline = new List<Vector2>();
        foreach (var point in MeshPoint.Outline)
            outline.Add(Mesh(point));
        var centre = outline.Aggregate(Vector2.Zero, (sum, point) => sum + point) / outline.Count;
        return [.. outline.Select(point => centre + ((point - centre) * OutlineShare))];
    }
}
