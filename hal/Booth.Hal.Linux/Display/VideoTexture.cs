using System.Security.Cryptography;
using Booth.Drawing;
using Booth.Flow;
using Booth.Hal.Linux.Native;

namespace Booth.Hal.Linux;

/// <summary>
/// The live picture as a YUV texture: the planes of the camera's file go up as they are; colour,
/// size and mirroring are the renderer's work. Its last picture is overwritten when it goes.
/// </summary>
internal sealed class VideoTexture : IDisposable
{
    private readonly SdlRendererHandle renderer;
    private readonly JpegPlanes jpeg = new();
    private readonly RawPlanes raw = new();
    private SdlTextureHandle? texture;
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
                Upload(jpeg.I420, jpeg.Width, jpeg.Height);
            }
            else if (raw.TryRead(bytes[..slot.Length], slot))
            {
                Upload(raw.I420, raw.Width, raw.Height);
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

    /// <summary>Draws the middle of the picture, mirrored, so that it fills the place.</summary>
    public void Draw(SDL_Rect place)
    {
        if (texture is null)
            return;

        var ratio = Math.Min((double)width / place.W, (double)height / place.H);
        var (w, h) = ((int)(place.W * ratio), (int)(place.H * ratio));
        var source = new SDL_Rect((width - w) / 2, (height - h) / 2, w, h);
        SDL_error.Check(SDL_render.SDL_RenderCopyEx(renderer, texture, source, place, 0, 0,
            SDL_render.SDL_FLIP_HORIZONTAL), "SDL_RenderCopyEx");
    }

    /// <summary>Overwrites and frees the texture.</summary>
    public void Drop()
    {
        if (texture is null)
            return;

        using (texture)
        {
            var black = new byte[width * height * 3 / 2];
            Upload(black, width, height);
        }

        texture = null;
    }

    public void Dispose()
    {
        texture?.Dispose();
        jpeg.Dispose();
        raw.Dispose();
    }

    private unsafe void Upload(ReadOnlySpan<byte> i420, int newWidth, int newHeight)
    {
        if (texture is null || (width, height) != (newWidth, newHeight))
        {
            texture?.Dispose();
            (width, height) = (newWidth, newHeight);
            texture = SDL_error.Check(
                SDL_render.SDL_CreateTexture(renderer, SDL_render.SDL_PIXELFORMAT_IYUV,
                    SDL_render.SDL_TEXTUREACCESS_STREAMING, width, height), "SDL_CreateTexture");
        }

        var pixels = width * height;
        fixed (byte* y = i420)
        {
            SDL_error.Check(SDL_render.SDL_UpdateYUVTexture(texture, null, y, width, y + pixels,
                width / 2, y + (pixels * 5 / 4), width / 2), "SDL_UpdateYUVTexture");
        }
    }
}
