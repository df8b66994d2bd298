using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>
/// The union SDL_Event of SDL_events.h: 56 bytes, of which the events that are used name these.
/// https://wiki.libsdl.org/SDL2/SDL_Event
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 56)]
internal struct SDL_Event
{
    [FieldOffset(0)]
    public uint Type;

    /// <summary>Milliseconds of SDL_GetTicks.</summary>
    [FieldOffset(4)]
    public uint Timestamp;

    /// <summary>SDL_WindowEvent.event</summary>
    [FieldOffset(12)]
    public byte WindowEvent;

    /// <summary>SDL_KeyboardEvent.repeat: not 0 when the key is held.</summary>
    [FieldOffset(13)]
    public byte KeyRepeat;

    /// <summary>SDL_KeyboardEvent.keysym.sym</summary>
    [FieldOffset(20)]
    public int KeySymbol;

    /// <summary>SDL_MouseMotionEvent.which, SDL_MouseButtonEvent.which</summary>
    [FieldOffset(12)]
    public uint MouseId;

    /// <summary>SDL_MouseMotionEvent.state: a bit a button that is down.</summary>
    [FieldOffset(16)]
    public uint MouseState;

    /// <summary>SDL_MouseButtonEvent.button</summary>
    [FieldOffset(16)]
    public byte MouseButton;

    /// <summary>Of both mouse events, in the window.</summary>
    [FieldOffset(20)]
    public int MouseX;

    [FieldOffset(24)]
    public int MouseY;

    /// <summary>SDL_TouchFingerEvent.fingerId</summary>
    [FieldOffset(16)]
    public long FingerId;

    /// <summary>0..1 over the window.</summary>
    [FieldOffset(24)]
    public float FingerX;

    [FieldOffset(28)]
    public float FingerY;

    /// <summary>SDL_JoyButtonEvent.which, SDL_JoyDeviceEvent.which</summary>
    [FieldOffset(8)]
    public int JoystickId;

    /// <summary>SDL_JoyButtonEvent.button</summary>
    [FieldOffset(12)]
    public byte JoystickButton;
}
