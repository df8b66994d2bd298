using Microsoft.Win32.SafeHandles;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_Joystick*: made and freed by the thread that owns SDL.</summary>
internal sealed class SdlJoystickHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        SDL_joystick.SDL_JoystickClose(handle);
        return true;
    }
}
