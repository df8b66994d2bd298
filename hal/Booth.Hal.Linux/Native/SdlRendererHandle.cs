using Microsoft.Win32.SafeHandles;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_Renderer*: made and freed by the thread that owns SDL.</summary>
internal sealed class SdlRendererHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        SDL_render.SDL_DestroyRenderer(handle);
        return true;
    }
}
