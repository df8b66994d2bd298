using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>
/// The union SDL_Event of SDL_events.h: 56 bytes, of which the events that are used name these.
/// https://wiki.libsdl.org/SDL2/SDL_Event
/// </summary>
[CStruct("SDL_Event", "SDL2/SDL_events.h")]
[StructLayout(LayoutKind.Explicit, Size = 56)]
internal struct SDL_Event
{
    [CField("type")]
    [FieldOffset(0)]
    public uint Type;

    /// <summary>Milliseconds of SDL_GetTicks.</summary>
    [CField("common.timestamp")]
    [FieldOffset(4)]
    public uint Timestamp;

    [CField("window.event")]
    [FieldOffset(12)]
    public byte WindowEvent;

    /// <summary>Not 0 when the key is held.</summary>
    [CField("key.repeat")]
    [FieldOffset(13)]
    public byte KeyRepeat;

    [CField("key.keysym.sym")]
    [FieldOffset(20)]
    public int KeySymbol;

    [CField("motion.which", "button.which")]
    [FieldOffset(12)]
    public uint MouseId;

    /// <summary>A bit a button that is down.</summary>
    [CField("motion.state")]
    [FieldOffset(16)]
    public uint MouseState;

    [CField("button.button")]
    [FieldOffset(16)]
    public byte MouseButton;

    /// <summary>Of both mouse events, in the window.</summary>
    [CField("motion.x", "button.x")]
    [FieldOffset(20)]
    public int MouseX;

    [CField("motion.y", "button.y")]
    [FieldOffset(24)]
    public int MouseY;

    [CField("tfinger.fingerId")]
    [FieldOffset(16)]
    public long FingerId;

    /// <summary>0..1 over the window.</summary>
    [CField("tfinger.x")]
    [FieldOffset(24)]
    public float FingerX;

    [CField("tfinger.y")]
    [FieldOffset(28)]
    public float FingerY;

    [CField("jbutton.which", "jdevice.which")]
    [FieldOffset(8)]
    public int JoystickId;

    [CField("jbutton.button")]
    [FieldOffset(12)]
    public byte JoystickButton;
}
