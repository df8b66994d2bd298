using System.Security.Cryptography;
using Booth.Drawing;
using Booth.Flow;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>
/// The live picture as a YUV texture: the planes of the camera's file go up as they are, mirrored
/// row by row on the way (a software renderer would need two more surfaces for it); colour and size
/// are the renderer's work. Its last picture is overwritten when it goes.
/// </summary>
internal sealed class VideoTexture : IDisposable
{
    // SDL converts so many pixels at once; what is left of a row it converts one by one.
    private const int Vector = 32;

    private readonly SdlRendererHandle renderer;
    private readonly JpegPlanes jpeg = new();
    private readonly RawPlanes raw = new();
    private SdlTextureHandle? texture;
    private SDL_Rect shown;
    private int width;
    private int height;

    public VideoTexture(SdlRendererHandle renderer) => this.renderer = renderer;

    /// <summary>True when there is a picture to draw.</summary>
    public bool IsReady => texture is not null;

    /// <summary>
    /// Takes a picture and zeroes its bytes. One that is torn leaves the picture before it.
    /// </summary>
    public void Take(Span<byte> bytes, VideoSlot slot)
    {
        try
        {
            if (slot.Format == ImageFormat.Jpeg)
            {
                jpeg.Decode(bytes[..slot.Length], slot.Place.WidthPx, slot.Place.HeightPx);
                Show(jpeg.I420, jpeg.Width, jpeg.Height, slot.Place);
            }
            else if (raw.TryRead(bytes[..slot.Length], slot))
            {
                Show(raw.I420, raw.Width, raw.Height, slot.Place);
            }
        }
        catch (JpegException)
        {
            // The next frame comes in a thirtieth of a second.
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            jpeg.Wipe();
            raw.Wipe();
        }
    }

    /// <summary>Draws the picture so that it fills the place.</summary>
    public void Draw(SDL_Rect place)
    {
        if (texture is null)
            return;

        SDL_error.Check(
            SDL_render.SDL_RenderCopy(renderer, texture, shown, place), "SDL_RenderCopy");
    }

    /// <summary>Overwrites and frees the texture.</summary>
    public void Drop()
    {
        if (texture is null)
            return;

        using (texture)
        {
            var black = new byte[width * height * 3 / 2];
            Upload(black, width, new SDL_Rect(0, 0, width, height), height);
        }

        texture = null;
    }

    public void Dispose()
    {
        texture?.Dispose();
        jpeg.Dispose();
        raw.Dispose();
    }

    /// <summary>Uploads the middle of the picture that has the ratio of its place, no more.</summary>
    private void Show(ReadOnlySpan<byte> i420, int fullWidth, int fullHeight, VideoPlace place)
    {
        var ratio =
            Math.Min((double)fullWidth / place.WidthPx, (double)fullHeight / place.HeightPx);
        var (w, h) = ((int)(place.WidthPx * ratio), (int)(place.HeightPx * ratio));
        var (left, top) = ((fullWidth - w) / 2, ((fullHeight - h) / 2) & ~1);
        var part = new SDL_Rect(left & ~(Vector - 1), top, 0, h & ~1);
        part.W = Math.Min((left + w + Vector - 1) & ~(Vector - 1), fullWidth) - part.X;
        if (w < 2 || h < 2)
            return;

        shown = new SDL_Rect(part.X + part.W - left - w, 0, w, part.H);
        if (texture is null || (width, height) != (part.W, part.H))
        {
            texture?.Dispose();
            (width, height) = (part.W, part.H);
            texture = SDL_error.Check(
                SDL_render.SDL_CreateTexture(renderer, SDL_render.SDL_PIXELFORMAT_IYUV,
                    SDL_render.SDL_TEXTUREACCESS_STREAMING, width, height), "SDL_CreateTexture");
        }

        Upload(i420, fullWidth, part, fullHeight);
    }

    /// <summary>Copies a part of the three planes row by row, right to left.</summary>
    private void Upload(ReadOnlySpan<byte> i420, int fullWidth, SDL_Rect part, int fullHeight)
    {
        var target = Lock(out var pitch);
        var pixels = fullWidth * fullHeight;
        Mirror(i420[..pixels], fullWidth, part, target, pitch);
        var half = new SDL_Rect(part.X / 2, part.Y / 2, part.W / 2, part.H / 2);
        var (first, second) = (pitch * height, (pitch * height) + (pitch / 2 * (height / 2)));
        Mirror(i420.Slice(pixels, pixels / 4), fullWidth / 2, half, target[first..], pitch / 2);
        Mirror(i420.Slice(pixels * 5 / 4, pixels / 4), fullWidth / 2, half, target[second..],
            pitch / 2);
        SDL_render.SDL_UnlockTexture(texture!);
    }

    /// <summary>Y, then U and V with half its pitch.</summary>
    private unsafe Span<byte> Lock(out int pitch)
    {
        SDL_error.Check(
            SDL_render.SDL_LockTexture(
                texture!, new SDL_Rect(0, 0, width, height), out var planes, out pitch),
            "SDL_LockTexture");
        return new Span<byte>(planes, pitch * height * 3 / 2);
    }

    private static void Mirror(
        ReadOnlySpan<byte> from, int stride, SDL_Rect part, Span<byte> to, int pitch)
    {
        for (var row = 0; row < part.H; row++)
        {
            var target = to.Slice(row * pitch, part.W);
            from.Slice(((part.Y + row) * stride) + part.X, part.W).CopyTo(target);
            target.Reverse();
        }
    }
}
