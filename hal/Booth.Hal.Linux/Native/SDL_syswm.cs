using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_syswm.h. https://wiki.libsdl.org/SDL2/SDL_GetWindowWMInfo</summary>
[CHeader("SDL2/SDL_syswm.h")]
internal static partial class SDL_syswm
{
    public const int SDL_SYSWM_X11 = 2;

    /// <summary>1 when the info is filled. <see cref="Info.major"/> must be set before.</summary>
    [LibraryImport(SDL.Library)]
    public static partial int SDL_GetWindowWMInfo(SdlWindowHandle window, ref Info info);

    /// <summary>SDL_SysWMinfo, of whose union X11's part is used.</summary>
    [CStruct("SDL_SysWMinfo", "SDL2/SDL_syswm.h")]
    [StructLayout(LayoutKind.Explicit, Size = 72)]
    public struct Info
    {
        [CField("version.major")]
        [FieldOffset(0)]
        public byte major;

        [FieldOffset(4)]
        public int subsystem;

        /// <summary>Display*</summary>
        [CField("info.x11.display")]
        [FieldOffset(8)]
        public nint display;

        [CField("info.x11.window")]
        [FieldOffset(16)]
        public nuint window;
    }
}
