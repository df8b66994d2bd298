using System.Collections.Immutable;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Booth.Portrait.Tests;

public sealed class CropRuleTests
{
    private static readonly Vector2 Picture = new(900, 1200);

    [Fact]
    public void The_head_is_34_mm_upright_and_in_the_middle()
    {
        var (face, crown) = FaceAt(new(450, 550), 200, 0);
        var window = CropRule.Place(face, crown, Picture, 0.65f);
        Assert.Equal(34, Vector2.Distance(face.Chin, crown) / window.Height * 45, 0.1);
        Assert.Equal(0.5f, window.Locate(face.Middle).X, 0.001f);
        Assert.InRange(1 - window.Locate(face.EyeMiddle).Y, 0.5f, 0.7f);
        Assert.Equal(35f / 45, window.Width / window.Height, 0.001f);
    }

    [Fact]
    public void Rows_of_the_portrait_follow_the_eyes()
    {
        var (face, crown) = FaceAt(new(450, 550), 180, 10);
        var window = CropRule.Place(face, crown, Picture, 0.65f);
        Assert.Equal(
            window.Locate(face.Right.Pupil).Y, window.Locate(face.Left.Pupil).Y, 0.0001f);
        Assert.Equal(10, float.RadiansToDegrees(window.AngleRadians), 0.01f);
    }

    [Fact]
    public void Who_sits_far_away_is_not_enlarged()
    {
        var (face, crown) = FaceAt(new(450, 550), 100, 0);
        var window = CropRule.Place(face, crown, Picture, 0.65f);
        Assert.InRange(Vector2.Distance(face.Chin, crown) / window.Height * 45, 15, 29);
    }

    [Fact]
    public void The_window_never_leaves_the_picture() => Prop.ForAll(
        Gen.Choose(0, 900).ToArbitrary(), Gen.Choose(0, 1200).ToArbitrary(),
        Gen.Zip(Gen.Choose(20, 600), Gen.Choose(-45, 45)).ToArbitrary(), (x, y, shape) =>
        {
            var (face, crown) = FaceAt(new(x, y), shape.Item1, shape.Item2);
            var window = CropRule.Place(face, crown, Picture, 0.65f);
            var map = window.FromUnitSquare();
            Vector2[] corners = [new(0, 0), new(1, 0), new(0, 1), new(1, 1)];
            return corners.Select(corner => Vector2.Transform(corner, map)).All(at =>
                at.X > -0.5 && at.Y > -0.5 && at.X < Picture.X + 0.5 && at.Y < Picture.Y + 0.5);
        }).QuickCheckThrowOnFailure();

    /// <summary>A face with its eyes at a place, tipped by some degrees.</summary>
    private static (Face Face, Vector2 Crown) FaceAt(Vector2 eyes, float distance, float roll)
    {
        var turn = Matrix3x2.CreateScale(distance)
            * Matrix3x2.CreateRotation(float.DegreesToRadians(roll))
            * Matrix3x2.CreateTranslation(eyes);
        Vector2 At(float x, float y) => Vector2.Transform(new(x, y), turn);
        var points = new Vector3[MeshPoint.Count];
        points[MeshPoint.Chin] = new(At(0, 1.7f), 0);
        points[MeshPoint.MouthRight] = new(At(-0.4f, 1.1f), 0);
        points[MeshPoint.MouthLeft] = new(At(0.4f, 1.1f), 0);
        var face = new Face(
            new(eyes, new(distance), 1, At(-0.5f, 0), At(0.5f, 0), eyes),
            new([.. points], 1), EyeAt(At(-0.5f, 0)), EyeAt(At(0.5f, 0)), null);
        return (face, At(0, -1.66f));
    }

    private static Eye EyeAt(Vector2 at)
    {
        var contour = Enumerable.Range(0, 16).Select(i => at + new Vector2(i - 4, 0));
        return new(contour.ToImmutableArray(), at, at);
    }
}
