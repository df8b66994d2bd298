using System.Numerics;
using Booth.Drawing;
using Booth.Portrait;

namespace Booth.Scoring;

/// <summary>
/// A picture in linear light, with where its person and face are: what defects are painted on.
/// Places are pixels; local places count from between the eyes, along and down the face, in eye
/// distances. Every change makes a new plate.
/// </summary>
/// <param name="Label">The picture, and what it cannot judge.</param>
/// <param name="Order">Its number: colours and sides follow it.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Light">Linear R, G, B, 0..1, row by row.</param>
/// <param name="Person">How sure each pixel shows the person, 0..1.</param>
/// <param name="Face">The mesh and the eyes.</param>
internal sealed record Plate(Labelled Label, int Order, int Width, int Height, Vector3[] Light,
    float[] Person, Face Face)
{
    /// <summary>-1 or 1: defects of one side are on the left of every other picture.</summary>
    public float Side => Order % 2 == 0 ? 1 : -1;

    public float Eye => Face.EyeDistance;

    public Vector2 Local(Vector2 place)
    {
        var from = place - Face.EyeMiddle;
        return new Vector2(Vector2.Dot(from, Face.Across), Vector2.Dot(from, Face.Down)) / Eye;
    }

    public Vector2 Place(float along, float down) =>
        Face.EyeMiddle + (((Face.Across * along) + (Face.Down * down)) * Eye);

    /// <summary>A point of the mesh, local.</summary>
    public Vector2 Mesh(int point) => Local(Face.Shape.At(point));

    /// <summary>True when the place and its surroundings (eye distances) lie within the picture.</summary>
    public bool Holds(float along, float down, float reach)
    {
        var (place, edge) = (Place(along, down), reach * Eye);
        return place.X > edge && place.Y > edge && place.X < Width - edge && place.Y < Height - edge;
    }

    /// <summary>Each pixel changed: its place, its light.</summary>
    public Plate Map(Func<Vector2, Vector3, Vector3> change)
    {
        var light = new Vector3[Light.Length];
        ForEachPixel((at, place) => light[at] = change(place, Light[at]));
        return this with { Light = light };
    }

    /// <summary>Each pixel of the wall changed; at the person's edge a part of it.</summary>
    public Plate MapWall(Func<Vector2, Vector3, Vector3> change)
    {
        var light = new Vector3[Light.Length];
        ForEachPixel((at, place) =>
        {
            var wall = 1 - Shapes.Step(0.2f, 0.8f, Person[at]);
            light[at] = wall <= 0
                ? Light[at]
                : Vector3.Lerp(Light[at], change(place, Light[at]), wall);
        });
        return this with { Light = light };
    }

    /// <summary>A colour laid over the picture where <paramref name="cover"/> (0..1) says.</summary>
    public Plate Lay(Func<Vector2, float> cover, Func<Vector2, Vector3> colour) =>
        Map((place, light) =>
        {
            var local = Local(place);
            var share = cover(local);
            return share <= 0 ? light : Vector3.Lerp(light, colour(local), share);
        });

    /// <summary>Each pixel taken from another place; beyond the edge the edge goes on.</summary>
    public Plate Warp(Func<Vector2, Vector2> from)
    {
        var (light, person) = (new Vector3[Light.Length], new float[Light.Length]);
        ForEachPixel((at, place) =>
        {
            var source = from(place);
            (light[at], person[at]) = place == source
                ? (Light[at], Person[at])
                : (At(source), PersonAt(source));
        });
        return this with { Light = light, Person = person };
    }

    /// <summary>The light at a place, bilinear.</summary>
    public Vector3 At(Vector2 place)
    {
        var (x, y) = (Math.Clamp(place.X - 0.5f, 0, Width - 1.001f), Math.Clamp(place.Y - 0.5f, 0, Height - 1.001f));
        var (left, top) = ((int)x, (int)y);
        var at = (top * Width) + left;
        return Vector3.Lerp(
            Vector3.Lerp(Light[at], Light[at + 1], x - left),
            Vector3.Lerp(Light[at + Width], Light[at + Width + 1], x - left), y - top);
    }

    public float PersonAt(Vector2 place) => Person[
        ((int)Math.Clamp(place.Y, 0, Height - 1) * Width) + (int)Math.Clamp(place.X, 0, Width - 1)];

    /// <summary>Mean light around a local place, eye distances.</summary>
    public Vector3 Around(Vector2 local, float reach)
    {
        var (sum, count) = (Vector3.Zero, 0);
        for (var down = -reach; down <= reach; down += reach / 4)
        {
            for (var along = -reach; along <= reach; along += reach / 4)
                (sum, count) = (sum + At(Place(local.X + along, local.Y + down)), count + 1);
        }
        return sum / count;
    }

    /// <summary>The colour of the person's own skin: beside the nose, where no fringe hangs.</summary>
    public Vector3 Skin => (Around(Mesh(MeshPoint.RightCheekSkin[0]), 0.1f)
        + Around(Mesh(MeshPoint.LeftCheekSkin[0]), 0.1f)) / 2;

    public byte[] ToJpeg(int quality)
    {
        var rgb = new byte[Light.Length * 3];
        for (var at = 0; at < Light.Length; at++)
        {
            var light = Light[at];
            rgb[at * 3] = Gamma.ToByte(light.X);
            rgb[(at * 3) + 1] = Gamma.ToByte(light.Y);
            rgb[(at * 3) + 2] = Gamma.ToByte(light.Z);
        }
        return JpegCodec.Encode(rgb, Width, Height, JpegPixels.Rgb24, quality);
    }

    private void ForEachPixel(Action<int, Vector2> visit) => Parallel.For(0, Height, y =>
    {
        for (var x = 0; x < Width; x++)
            visit((y * Width) + x, new(x + 0.5f, y + 0.5f));
    });
}
