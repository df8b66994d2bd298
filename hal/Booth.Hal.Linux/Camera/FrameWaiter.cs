using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>Somebody who waits for a frame, for a while.</summary>
internal sealed class FrameWaiter(Predicate<VideoFrame> fits)
{
    private readonly TaskCompletionSource<(VideoFrame Frame, long Number)> done =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A copy that belongs to the waiter, and its number.</summary>
    public Task<(VideoFrame Frame, long Number)> Frame => done.Task;

    /// <summary>True once a frame came that would have fitted, had it been whole.</summary>
    public bool HasSeenTorn { get; private set; }

    /// <summary>Takes a copy of a frame that fits; true when the wait is over.</summary>
    public bool Offer(VideoFrame frame, long number)
    {
        if (!fits(frame))
            return false;

        if (frame.IsTorn)
        {
            HasSeenTorn = true;
            return false;
        }

        var image = frame.Image;
        var copy = frame with
        {
            Image = PersonalImage.CopyOf(image.Format, image.Bytes, image.Width, image.Height),
        };
        if (done.TrySetResult((copy, number)))
            return true;

        copy.Dispose();
        return true;
    }

    public void Fail(Exception problem) => done.TrySetException(problem);

    public void Cancel(CancellationToken token) => done.TrySetCanceled(token);
}
