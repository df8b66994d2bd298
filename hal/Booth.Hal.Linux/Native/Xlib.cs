using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>
/// Xlib.h of libX11 1.8 (Debian 12, libx11-6, which SDL brings): names, types and values unchanged.
/// https://www.x.org/releases/current/doc/libX11/libX11/libX11.html
/// </summary>
[CHeader("X11/Xlib.h")]
internal static unsafe partial class Xlib
{
    public const string Library = "libX11.so.6";

    /// <summary>X.h</summary>
    public const int UnmapNotify = 18;

    /// <summary>Not 0 when Xlib may be used by several threads, as it is by SDL.</summary>
    [LibraryImport(Library)]
    public static partial int XInitThreads();

    /// <summary>Called when any connection breaks. Answers with the handler before.</summary>
    [LibraryImport(Library)]
    public static partial nint XSetIOErrorHandler(delegate* unmanaged[Cdecl]<nint, int> handler);

    /// <summary>Called after it; the default ends the process. Xlib 1.7 and later.</summary>
    [LibraryImport(Library)]
    public static partial void XSetIOErrorExitHandler(
        nint display, delegate* unmanaged[Cdecl]<nint, nint, void> handler, nint userData);

    [LibraryImport(Library)]
    public static partial void XUnlockDisplay(nint display);

    /// <summary>Puts an event at the head of the client's own queue; no server is asked.</summary>
    [LibraryImport(Library)]
    public static partial int XPutBackEvent(nint display, in Event @event);

    /// <summary>The union XEvent, of which XUnmapEvent is used.</summary>
    [CStruct("XEvent", "X11/Xlib.h")]
    [StructLayout(LayoutKind.Explicit, Size = 192)]
    public struct Event
    {
        [FieldOffset(0)]
        public int type;

        [CField("xunmap.display")]
        [FieldOffset(24)]
        public nint display;

        [CField("xunmap.event")]
        [FieldOffset(32)]
        public nuint parent;

        [CField("xunmap.window")]
        [FieldOffset(40)]
        public nuint window;
    }
}
