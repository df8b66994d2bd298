using System.Numerics;
using System.Runtime.InteropServices;

namespace Booth.Portrait.Tests;

/// <summary>
/// Golden outputs of each imported network on one portrait. They guard the import, the version of
/// the runtime and our own sampling: whoever changes one of these sees by how much it moved.
/// </summary>
public sealed class ParityTests : IDisposable
{
    private readonly SourcePicture picture =
        PictureReader.Read(Files.Load("A_compliant.jpg"), 1000);

    // What a native library reads: .NET's own environment is a copy that it never sees.
    [Fact]
    public void The_library_is_told_to_report_to_nobody()
    {
        using var detector = LoadShortRange();
        Assert.Equal("1", Marshal.PtrToStringUTF8(Stdlib.getenv("ORT_DISABLE_TELEMETRY")));
    }

    [Fact]
    public void Short_range_detector()
    {
        using var detector = LoadShortRange();
        var box = Assert.Single(detector.Find(picture.Pixels));
        Assert.Equal(0.947, box.Score, 0.005);
        Near(new(449.6f, 669.2f), box.Centre);
        Near(new(460.5f, 460.4f), box.Size);
        Near(new(346.9f, 553.1f), box.RightEye);
        Near(new(545.9f, 551.5f), box.LeftEye);
    }

    [Fact]
    public void Full_range_detector()
    {
        using var detector = new FaceDetector(Load("detector_full.onnx"), Anchors.FullRange, 0.45f);
        var box = Assert.Single(detector.Find(picture.Pixels));
        Assert.Equal(0.921, box.Score, 0.005);
        Near(new(446.9f, 637.9f), box.Centre);
        Near(new(495.2f, 495.2f), box.Size);
        Near(new(445.1f, 597.6f), box.Ears);
    }

    [Fact]
    public void Mesh()
    {
        var shape = ReadMesh();
        Assert.Equal(1, shape.Presence, 0.001);
        Near(new(449.9f, 884.2f), shape.At(MeshPoint.Chin));
        Near(new(449, 392.3f), shape.At(MeshPoint.Forehead));
        Near(new(305.1f, 546.5f), shape.At(MeshPoint.RightEyeOuter));
        Near(new(592.8f, 548.4f), shape.At(MeshPoint.LeftEyeOuter));
        Near(new(449.2f, 748.4f), shape.At(MeshPoint.UpperLip));
    }

    [Fact]
    public void Iris()
    {
        using var reader = new EyeReader(Load("iris.onnx"));
        var shape = ReadMesh();
        var right = reader.ReadRight(picture.Pixels, shape);
        var left = reader.ReadLeft(picture.Pixels, shape);
        Near(new(350.1f, 548.9f), right.Pupil);
        Near(new(548.9f, 550.7f), left.Pupil);
        Assert.Equal(0.256, right.OpenRatio, 0.01);
        Assert.Equal(0.261, left.OpenRatio, 0.01);
    }

    [Fact]
    public void Segmentation()
    {
        using var segmenter = new PersonSegmenter(Load("segmentation.onnx"));
        using var mask = segmenter.Find(picture.Pixels);
        Assert.InRange(mask.At(new(450, 700)), 0.98f, 1);
        Assert.InRange(mask.At(new(450, 1100)), 0.98f, 1);
        Assert.InRange(mask.At(new(60, 100)), 0, 0.02f);
        Assert.InRange(mask.At(new(840, 500)), 0, 0.02f);
        var cells = from y in Enumerable.Range(0, 120)
                    from x in Enumerable.Range(0, 90)
                    select mask.At(new(x * 10, y * 10));
        Assert.Equal(0.591, cells.Average(), 0.01);
    }

    [Fact]
    public void Palm_detector()
    {
        // No hand is there: a low bar lets it say what is most like one.
        using var detector = new PalmDetector(Load("palm.onnx"), 0.01f);
        var palm = detector.FindIn(picture.Pixels, new(0, 300), 900)[0];
        Assert.Equal(0.167, palm.Score, 0.01);
        Assert.Equal(244.5, palm.Side, 2.0);
        Near(new(425.9f, 965.2f), palm.Centre);
        Near(new(435.9f, 988), palm.Wrist);
        Near(new(404.1f, 982.6f), palm.Knuckle);
    }

    [Fact]
    public void Hand()
    {
        using var reader = new HandReader(Load("hand.onnx"));
        var hand = reader.Read(
            picture.Pixels, new(new(450, 700), 200, 1, new(450, 800), new(470, 650)));
        Assert.Equal(0.001, hand.Presence, 0.01);
        Near(new(480.1f, 757.6f), hand.Points[0]);
        Near(new(497.8f, 528.4f), hand.Points[12]);
        Near(new(495.9f, 553.1f), hand.Points[20]);
    }

    [Fact]
    public void Shapes_of_inputs_are_those_of_the_papers()
    {
        var sides = new[]
        {
            ("detector_short", 128), ("detector_full", 192), ("mesh", 192), ("iris", 64),
            ("segmentation", 256), ("palm", 192), ("hand", 224),
        };
        foreach (var (file, side) in sides)
        {
            using var network = Load($"{file}.onnx");
            Assert.Equal(side, network.InputSide);
        }
        Assert.Equal(896, Anchors.ShortRange.Length);
        Assert.Equal(2304, Anchors.FullRange.Length);
        Assert.Equal(2016, Anchors.Palms.Length);
    }

    [Fact]
    public void A_missing_network_names_the_file_and_the_remedy()
    {
        var error = Assert.Throws<ModelException>(() => new PortraitStudio("/nowhere"));
        Assert.Contains("/nowhere/detector_short.onnx", error.Message, StringComparison.Ordinal);
        Assert.Contains("provisioning/models/fetch", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_network_names_the_file_and_the_remedy()
    {
        using var file = Files.Write("not a network"u8);
        var error = Assert.Throws<ModelException>(() => new Network(file.Path, 1));
        Assert.Equal(file.Path, error.FileName);
        Assert.Contains("provisioning/models/fetch", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => picture.Dispose();

    private static Network Load(string file) => new(Path.Combine(Checkout.Models, file), 1);

    private static FaceDetector LoadShortRange() =>
        new(Load("detector_short.onnx"), Anchors.ShortRange, 0.5f);

    private static void Near(Vector2 expected, Vector2 actual) => Assert.True(
        Vector2.Distance(expected, actual) < 1.5f, $"expected {expected}, found {actual}");

    private FaceShape ReadMesh()
    {
        using var detector = LoadShortRange();
        using var mesh = new FaceMesh(Load("mesh.onnx"));
        return mesh.Read(picture.Pixels, detector.Find(picture.Pixels)[0]);
    }
}
