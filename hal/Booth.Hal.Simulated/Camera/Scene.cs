using Booth.Flow;

namespace Booth.Hal.Simulated;

/// <summary>
/// What is in front of the lens: the picture, its sitter's motion, and the frames made of it.
/// </summary>
internal sealed class Scene : IDisposable
{
    private readonly Lock gate = new();
    private readonly PreviewPainter painter;
    private readonly SitterMotion? motion;
    private SceneFiles files;
    private PersonalImage still;
    private PersonalImage? cachedPreview;
    private double cachedGain;
    private TimeSpan arrivedAt;

    public Scene(SimulatedCameraOptions options, int seed, TimeSpan now)
    {
        painter = new PreviewPainter(options.PreviewWidth, options.PreviewHeight);
        motion = options.SitterMoves && options.Picture is not null ? new SitterMotion(seed) : null;
        files = new SceneFiles(options.Picture);
        still = files.Load();
        painter.Show(still);
        arrivedAt = now;
    }

    /// <summary>
    /// Puts another picture or folder in front of the lens; what cannot be shown changes nothing.
    /// </summary>
    public void Show(string? path, TimeSpan now)
    {
        var next = new SceneFiles(path);
        var image = next.Load();
        lock (gate)
        {
            try
            {
                painter.Show(image);
            }
            catch
            {
                image.Dispose();
                painter.Show(still);
                throw;
            }

            files = next;
            Replace(image, now);
        }
    }

    /// <summary>A preview frame; the caller disposes it.</summary>
    public PersonalImage Preview(TimeSpan at, double gain)
    {
        lock (gate)
        {
            if (motion is not null)
                return painter.Paint(motion.At(at - arrivedAt), gain);

            if (cachedPreview is null || cachedGain != gain)
            {
                cachedPreview?.Dispose();
                (cachedPreview, cachedGain) = (painter.Paint(SitterPose.Still, gain), gain);
            }

            return PersonalImage.CopyOf(
                ImageFormat.Jpeg, cachedPreview.Bytes, cachedPreview.Width, cachedPreview.Height);
        }
    }

    /// <summary>
    /// The still, byte for byte in full light; then the folder's next picture. The caller
    /// disposes it.
    /// </summary>
    public PersonalImage TakeStill(TimeSpan now, double gain)
    {
        lock (gate)
        {
            var taken = gain >= 0.999
                ? PersonalImage.CopyOf(ImageFormat.Jpeg, still.Bytes)
                : JpegTools.Darken(still, gain);
            if (files.Advance())
            {
                var next = files.Load();
                painter.Show(next);
                Replace(next, now);
            }

            return taken;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            still.Dispose();
            cachedPreview?.Dispose();
            painter.Dispose();
        }
    }

    private void Replace(PersonalImage image, TimeSpan now)
    {
        still.Dispose();
        cachedPreview?.Dispose();
        (still, cachedPreview, arrivedAt) = (image, null, now);
    }
}
