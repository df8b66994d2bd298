using System.Numerics;

namespace Booth.Portrait.Tests;

/// <summary>What showed a face is zero when it is not needed any more.</summary>
public sealed class WipingTests(StudioFixture fixture)
{
    [Fact]
    public void A_decoded_picture_and_its_smaller_copies()
    {
        var picture = Decode();
        var levels = new[] { 1.0, 2.5, 5 }
            .Select(scale => picture.Pixels.LevelFor(scale).Level).ToList();
        Assert.All(levels, level => Assert.False(IsZero(level.Rgb)));
        picture.Dispose();
        Assert.All(levels, level => Assert.True(IsZero(level.Rgb)));
    }

    [Fact]
    public void A_picture_that_was_turned_upright()
    {
        var lying = new Raster(10, 20);
        lying.Rgb.Fill(77);
        using var upright = Uprighter.Apply(lying, Orientation.QuarterTurnRight);
        Assert.True(IsZero(lying.Rgb));
        Assert.False(IsZero(upright.Rgb));
    }

    [Fact]
    public void The_input_and_the_outputs_of_a_network()
    {
        using var network = new Network(Path.Combine(Checkout.Models, "mesh.onnx"), 1);
        ReadOnlyMemory<float> output = default;
        network.Run(
            input => input.Fill(0.5f),
            outputs =>
            {
                output = outputs("points");
                Assert.Contains(output.ToArray(), value => value != 0);
                return 0;
            });
        Assert.All(output.ToArray(), value => Assert.Equal(0, value));
        network.Run(
            input =>
            {
                Assert.All(input.ToArray(), value => Assert.Equal(0, value));
                input.Fill(0.5f);
            },
            outputs => 0);
    }

    [Fact]
    public void A_network_that_failed_keeps_nothing_either()
    {
        using var network = new Network(Path.Combine(Checkout.Models, "iris.onnx"), 1);
        Assert.Throws<InvalidOperationException>(() => network.Run<int>(
            input =>
            {
                input.Fill(1);
                throw new InvalidOperationException("a fault while filling");
            },
            outputs => 0));
        network.Run(
            input => Assert.All(input.ToArray(), value => Assert.Equal(0, value)), outputs => 0);
    }

    [Fact]
    public void The_grey_patch_of_the_face()
    {
        using var picture = Decode();
        using var image = Files.Load("A_compliant.jpg");
        var (reading, inspected) = fixture.Studio.Inspect(image);
        using (inspected)
        {
            var patch = new HeadPatch(picture.Pixels, reading.Face!);
            Assert.NotEqual(0, patch.At(HeadPatch.Width / 2, HeadPatch.Height / 2));
            patch.Dispose();
            Assert.Equal(0, patch.At(HeadPatch.Width / 2, HeadPatch.Height / 2));
        }
    }

    [Fact]
    public void The_mask_of_the_person()
    {
        var everywhere = Enumerable.Repeat(1f, PersonMask.Side * PersonMask.Side).ToArray();
        var mask = new PersonMask(everywhere, 10, 10);
        Assert.Equal(1, mask.At(new Vector2(5, 5)));
        mask.Dispose();
        Assert.Equal(0, mask.At(new Vector2(5, 5)));
    }

    [Fact]
    public void The_shot_with_its_portrait()
    {
        using var image = Files.Load("A_compliant.jpg");
        var shot = fixture.Studio.Develop(image);
        shot.Dispose();
        Assert.True(shot.Portrait!.IsWiped);
    }

    private static SourcePicture Decode()
    {
        using var image = Files.Load("A_compliant.jpg");
        return PictureReader.Read(image, 1000);
    }

    private static bool IsZero(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept((byte)0);
}
