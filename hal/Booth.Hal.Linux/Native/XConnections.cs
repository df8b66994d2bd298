using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>
/// Keeps the process alive when its X server dies. Xlib calls exit() then, unless a connection has
/// an exit handler of its own that returns.
/// </summary>
/// <remarks>
/// SDL opens two connections and shows one. The other is learnt from the hook by which Xlib makes
/// the lock of a connection; where a later Xlib has no such hook, its own rule holds again, and the
/// service manager starts the process anew.
/// </remarks>
internal static unsafe class XConnections
{
    // SDL waits for at most two such events when it takes a window down.
    private const int UnmapsAwaited = 4;

    private static readonly Lock Gate = new();
    private static readonly List<nint> Opened = [];
    private static delegate* unmanaged[Cdecl]<nint, int> makeLock;
    private static volatile bool isLost;

    /// <summary>A server died since <see cref="Listen"/>.</summary>
    public static bool IsLost => isLost;

    /// <summary>Before connections are opened.</summary>
    /// <param name="mayUseX">False: no driver of X is tried, and Xlib is left alone.</param>
    public static void Listen(bool mayUseX)
    {
        lock (Gate)
        {
            isLost = false;
            Opened.Clear();
            if (!mayUseX || makeLock is not null
                || !NativeLibrary.TryLoad(Xlib.Library, out var library)
                || !NativeLibrary.TryGetExport(library, "_XInitDisplayLock_fn", out var hook)
                || Xlib.XInitThreads() == 0)
                return;

            makeLock = *(delegate* unmanaged[Cdecl]<nint, int>*)hook;
            *(delegate* unmanaged[Cdecl]<nint, int>*)hook = &OnOpening;
        }
    }

    /// <summary>After connections were opened.</summary>
    public static void Guard()
    {
        lock (Gate)
        {
            if (Opened.Count == 0)
                return;

            _ = Xlib.XSetIOErrorHandler(&OnLost);
            foreach (var display in Opened)
                Xlib.XSetIOErrorExitHandler(display, &OnExit, 0);
        }
    }

    /// <summary>
    /// SDL waits without end for the server's word that a window is unmapped. A server that is
    /// gone has no word, so it is put into the queue for it.
    /// </summary>
    public static void SayUnmapped(SDL_syswm.Info window)
    {
        if (!isLost || window.subsystem != SDL_syswm.SDL_SYSWM_X11)
            return;

        var unmapped = new Xlib.Event
        {
            type = Xlib.UnmapNotify,
            display = window.display,
            parent = window.window,
            window = window.window,
        };
        for (var count = 0; count < UnmapsAwaited; count++)
            _ = Xlib.XPutBackEvent(window.display, unmapped);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnOpening(nint display)
    {
        lock (Gate)
            Opened.Add(display);

        return makeLock(display);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnLost(nint display)
    {
        isLost = true;
        return 0;
    }

    /// <summary>
    /// Xlib locks a broken connection for the thread that is to call exit(). That may be the one
    /// that draws, and the one that takes the window down would wait for it without end.
    /// </summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnExit(nint display, nint userData) => Xlib.XUnlockDisplay(display);
}
