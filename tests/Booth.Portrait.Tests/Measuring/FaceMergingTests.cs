namespace Booth.Portrait.Tests;

public sealed class FaceMergingTests
{
    [Fact]
    public void Answers_about_one_face_become_one_face_between_them()
    {
        var face = Assert.Single(FaceMerging.Merge([Box(100, 0.9f), Box(110, 0.3f)]));
        Assert.Equal(0.9f, face.Score);
        Assert.Equal(102.5f, face.Centre.X, 0.01f);
    }

    [Fact]
    public void Faces_side_by_side_stay_apart_best_first()
    {
        var faces = FaceMerging.Merge([Box(100, 0.6f), Box(400, 0.9f)]);
        Assert.Equal([400f, 100f], faces.Select(face => face.Centre.X));
    }

    [Fact]
    public void A_wall_of_answers_is_bounded() =>
        Assert.Equal(20, FaceMerging.Merge(
            Enumerable.Range(0, 500).Select(i => Box(i * 200, 0.9f))).Count);

    [Fact]
    public void A_box_without_a_size_merges_with_nothing_and_ends()
    {
        var empty = Box(100, 0.9f) with { Size = default };
        Assert.Equal(2, FaceMerging.Merge([empty, empty with { Score = 0.8f }]).Count);
    }

    private static FaceBox Box(float x, float score) =>
        new(new(x, 100), new(100), score, new(x - 20, 80), new(x + 20, 80), new(x, 100));
}
