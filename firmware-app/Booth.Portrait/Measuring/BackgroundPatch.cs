using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Booth.Portrait;

/// <summary>
/// The crop in CIELAB, and which of its cells surely show no person: above the chin, away from the
/// person's edge. Zeroed on dispose.
/// </summary>
internal sealed class BackgroundPatch : IDisposable
{
    /// <summary>Cells across the crop.</summary>
    public const int Width = 112;

    /// <summary>Cells down the crop.</summary>
    public const int Height = 144;

    private const float SurelyNoPerson = 0.1f;
    private const float EdgeEyeDistances = 0.1f;
    private const int MinCells = 160;

    private readonly Vector3[] lab = GC.AllocateArray<Vector3>(Width * Height, pinned: true);
    private readonly bool[] isBackground = new bool[Width * Height];

    // Cells of background in a row from each cell on, to the right and down.
    private readonly int[] toRight = new int[Width * Height];
    private readonly int[] toBottom = new int[Width * Height];

    public BackgroundPatch(
        Pyramid picture, PersonMask mask, CropWindow window, Face face, bool isPreview = false)
    {
        EyeDistance = face.EyeDistance / window.Width * Width;
        var toPicture = Matrix3x2.CreateScale(1f / Width, 1f / Height) * window.FromUnitSquare();
        using var rgb = Warp.Render(picture, toPicture, Width, Height, isPreview);
        for (var at = 0; at < lab.Length; at++)
        {
            var pixel = rgb.Rgb.Slice(at * 3, 3);
            lab[at] = CieLab.From(pixel[0], pixel[1], pixel[2]);
            var place = Vector2.Transform(new((at % Width) + 0.5f, (at / Width) + 0.5f), toPicture);
            isBackground[at] = place.Y < face.Chin.Y && mask.At(place) <= SurelyNoPerson;
        }
        KeepAway((int)Math.Ceiling(EdgeEyeDistances * EyeDistance));
        CountRuns();
        Cells = [.. lab.Where((_, at) => isBackground[at])];
        Colour = Statistics.Median(Cells);
    }

    /// <summary>Distance of the pupils in cells.</summary>
    public float EyeDistance { get; }

    /// <summary>True when the person leaves enough background to judge.</summary>
    public bool IsSeen => Cells.Length >= MinCells;

    /// <summary>All cells of the background.</summary>
    public Vector3[] Cells { get; }

    /// <summary>L*, a*, b* of a cell.</summary>
    public Vector3 LabAt(int x, int y) => lab[(y * Width) + x];

    public bool IsBackground(int x, int y) => isBackground[(y * Width) + x];

    /// <summary>True when that many cells from here on to the right show background only.</summary>
    public bool IsClearAcross(int x, int y, int cells) => toRight[(y * Width) + x] >= cells;

    /// <summary>True when that many cells from here on downwards show background only.</summary>
    public bool IsClearDown(int x, int y, int cells) => toBottom[(y * Width) + x] >= cells;

    /// <summary>Median L*, a*, b*; not a number when there is none.</summary>
    public Vector3 Colour { get; }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(lab.AsSpan()));
        Array.Clear(Cells);
    }

    /// <summary>The mask is coarse: cells near the person's edge may show hair.</summary>
    private void KeepAway(int reach)
    {
        for (var pass = 0; pass < reach; pass++)
        {
            var before = (bool[])isBackground.Clone();
            for (var at = 0; at < before.Length; at++)
            {
                if (before[at])
                    isBackground[at] = Near(before, at);
            }
        }
    }

    private void CountRuns()
    {
        for (var at = isBackground.Length - 1; at >= 0; at--)
        {
            if (!isBackground[at])
                continue;
            toRight[at] = 1 + (at % Width < Width - 1 ? toRight[at + 1] : 0);
            toBottom[at] = 1 + (at / Width < Height - 1 ? toBottom[at + Width] : 0);
        }
    }

    private static bool Near(bool[] cells, int at)
    {
        var (x, y) = (at % Width, at / Width);
        return (x == 0 || cells[at - 1]) && (x == Width - 1 || cells[at + 1])
            && (y == 0 || cells[at - Width]) && (y == Height - 1 || cells[at + Width]);
    }
}
