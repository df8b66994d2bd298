using System.Numerics;

namespace Booth.Portrait;

/// <summary>Where the person is: 256 x 256 cells over the whole picture. Zeroed on dispose.</summary>
internal sealed class PersonMask : IDisposable
{
    /// <summary>Cells a side.</summary>
    public const int Side = 256;

    private readonly byte[] cells = GC.AllocateArray<byte>(Side * Side, pinned: true);
    private readonly Vector2 cellSize;

    public PersonMask(ReadOnlySpan<float> person, int width, int height)
    {
        cellSize = new Vector2(width, height) / Side;
        for (var i = 0; i < cells.Length; i++)
            cells[i] = (byte)(Math.Clamp(person[i], 0, 1) * 255);
    }

    /// <summary>How sure it is a person at a point of the picture, 0..1.</summary>
    public float At(Vector2 point)
    {
        var cell = Vector2.Clamp(point / cellSize, Vector2.Zero, new(Side - 1));
        return cells[((int)cell.Y * Side) + (int)cell.X] / 255f;
    }

    public void Dispose() => Array.Clear(cells);
}
