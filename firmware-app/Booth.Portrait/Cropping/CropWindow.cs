using System.Numerics;

namespace Booth.Portrait;

/// <summary>A window on the decoded picture whose rows run along <paramref name="Across"/>.</summary>
/// <param name="Centre">Pixels of the decoded picture.</param>
/// <param name="Height">Pixels of the decoded picture, along the window's columns.</param>
/// <param name="Across">Direction of the rows, length 1.</param>
internal readonly record struct CropWindow(Vector2 Centre, float Height, Vector2 Across)
{
    /// <summary>35 x 45 mm.</summary>
    public const float WidthMm = 35;

    /// <summary>35 x 45 mm.</summary>
    public const float HeightMm = 45;

    public float Width => Height * WidthMm / HeightMm;

    public Vector2 Down => new(-Across.Y, Across.X);

    public float AngleRadians => MathF.Atan2(Across.Y, Across.X);

    /// <summary>Width and height of the upright rectangle around the window.</summary>
    public Vector2 Bounds => new(
        (Math.Abs(Across.X) * Width) + (Math.Abs(Across.Y) * Height),
        (Math.Abs(Across.Y) * Width) + (Math.Abs(Across.X) * Height));

    /// <summary>Where a point lies: (0, 0) is the window's top left, (1, 1) its bottom right.</summary>
    public Vector2 Locate(Vector2 point)
    {
        var from = point - Centre;
        return new(
            0.5f + (Vector2.Dot(from, Across) / Width), 0.5f + (Vector2.Dot(from, Down) / Height));
    }

    /// <summary>The map from the unit square to the decoded picture.</summary>
    public Matrix3x2 FromUnitSquare() =>
        Matrix3x2.CreateTranslation(-0.5f, -0.5f)
        * Matrix3x2.CreateScale(Width, Height)
        * Matrix3x2.CreateRotation(AngleRadians)
        * Matrix3x2.CreateTranslation(Centre);
}
