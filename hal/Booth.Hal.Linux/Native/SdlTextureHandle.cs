using Microsoft.Win32.SafeHandles;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_Texture*: made and freed by the thread that owns SDL.</summary>
internal sealed class SdlTextureHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        SDL_render.SDL_DestroyTexture(handle);
        return true;
    }
}
