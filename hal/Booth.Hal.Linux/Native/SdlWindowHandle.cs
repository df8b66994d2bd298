using Microsoft.Win32.SafeHandles;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_Window*: made and freed by the thread that owns SDL.</summary>
internal sealed class SdlWindowHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        SDL_video.SDL_DestroyWindow(handle);
        return true;
    }
}
