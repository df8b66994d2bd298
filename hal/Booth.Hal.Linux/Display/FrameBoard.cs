using System.Security.Cryptography;

namespace Booth.Hal.Linux;

/// <summary>
/// What is to be on the glass, handed from the thread that draws to the thread that owns SDL: the
/// drawing with the bands that changed, and the newest picture of the camera. Both are pinned and
/// zeroed; a lost screen gets the whole drawing again from here.
/// </summary>
internal sealed class FrameBoard : IDisposable
{
    private readonly Lock gate = new();
    private readonly byte[] drawing;
    private readonly ChangedBands changes;
    private byte[] waitingVideo = [];
    private VideoSlot video;
    private bool isNew;

    public FrameBoard(int widthPx, int heightPx)
    {
        drawing = GC.AllocateArray<byte>(widthPx * heightPx * 4, pinned: true);
        changes = new ChangedBands(widthPx, heightPx);
    }

    /// <summary>Copies what differs from the frame before.</summary>
    public void Put(in DisplayFrame frame)
    {
        lock (gate)
        {
            changes.Copy(frame.Pixels, drawing);
            isNew = true;
            PutVideo(frame);
        }
    }

    /// <summary>The next <see cref="TryTake"/> gives everything.</summary>
    public void Forget()
    {
        lock (gate)
        {
            changes.AddAll();
            isNew = true;
        }
    }

    /// <summary>
    /// Hands what changed to the textures; false when nothing did. A new video picture is swapped
    /// into <paramref name="videoBytes"/>, which the caller zeroes once it is decoded.
    /// </summary>
    public bool TryTake(DrawingTexture texture, ref byte[] videoBytes, out VideoSlot taken)
    {
        lock (gate)
        {
            taken = video;
            if (!isNew)
                return false;

            changes.Take(texture, drawing, video.Place);
            if (video.Length > 0)
                (waitingVideo, videoBytes) = (videoBytes, waitingVideo);

            video = video with { Length = 0 };
            isNew = false;
            return true;
        }
    }

    /// <summary>Zeroes everything.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            CryptographicOperations.ZeroMemory(drawing);
            CryptographicOperations.ZeroMemory(waitingVideo);
            (video, isNew) = (default, false);
        }
    }

    private void PutVideo(in DisplayFrame frame)
    {
        if (frame.Video is not { IsWiped: false } image)
        {
            CryptographicOperations.ZeroMemory(waitingVideo);
            video = default;
            return;
        }

        if (video.Place != frame.VideoPlace)
            changes.AddAll(); // the hole is elsewhere, and alpha counts there only

        if (waitingVideo.Length < image.Bytes.Length)
        {
            CryptographicOperations.ZeroMemory(waitingVideo);
            waitingVideo = GC.AllocateArray<byte>(image.Bytes.Length * 3 / 2, pinned: true);
        }

        image.Bytes.CopyTo(waitingVideo);
        video = new VideoSlot(
            image.Format, image.Width, image.Height, image.Bytes.Length, frame.VideoPlace);
    }
}
