namespace Booth.Flow;

/// <summary>
/// The visitor's handwriting as pen positions. One of the two types that hold personal data (the
/// other is <see cref="PersonalImage"/>). Pinned, bounded, zeroed on dispose.
/// </summary>
public sealed class Handwriting : IDisposable
{
    /// <summary>The most points one signature may have: 100 s at 200 Hz. Later points are dropped.</summary>
    public const int MaxPoints = 20_000;

    private readonly PenPoint[] points = GC.AllocateArray<PenPoint>(MaxPoints, pinned: true);
    private bool disposed;

    /// <summary>How many points are held, 0..<see cref="MaxPoints"/>.</summary>
    public int Count { get; private set; }

    /// <summary>The points in the order they were drawn. Throws once wiped.</summary>
    public ReadOnlySpan<PenPoint> Points
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return points.AsSpan(0, Count);
        }
    }

    /// <summary>Appends a point; false when the bound is reached and the point was dropped.</summary>
    public bool TryAdd(PenPoint point)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (Count == MaxPoints)
        {
            return false;
        }

        points[Count++] = point;
        return true;
    }

    /// <summary>Zeroes all points and starts again.</summary>
    public void Clear()
    {
        Array.Clear(points);
        Count = 0;
    }

    /// <summary>Zeroes all points. Safe to call twice.</summary>
    public void Dispose()
    {
        Clear();
        disposed = true;
    }

    /// <summary>Never the content.</summary>
    public override string ToString() => "<redacted>";
}
