using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Booth.Portrait;

/// <summary>
/// The average head: where each mesh point lies on it in centimetres (x to the image's right, y up,
/// z towards the camera), and how much it counts when a pose is solved. Points that move with the
/// expression count nothing.
/// </summary>
internal sealed record FaceGeometry(ImmutableArray<Vector3> Points, ImmutableArray<float> Weights)
{
    private const int NumbersPerPoint = 4;

    /// <summary>Reads face_geometry.bin: 468 x (x, y, z, weight), little-endian floats.</summary>
    /// <exception cref="ModelException">Missing or not of that size.</exception>
    public static FaceGeometry Load(string file)
    {
        if (!File.Exists(file))
            throw ModelException.Missing(file);
        var numbers = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(file)).ToArray();
        if (numbers.Length != MeshPoint.Count * NumbersPerPoint)
            throw ModelException.Unusable(file, $"{numbers.Length} numbers");
        var points = numbers.Chunk(NumbersPerPoint);
        return new(
            [.. points.Select(point => new Vector3(point[0], point[1], point[2]))],
            [.. points.Select(point => point[3])]);
    }
}
