using System.Runtime.InteropServices;

namespace Booth.Hal.Linux.Native;

/// <summary>SDL_error.h. https://wiki.libsdl.org/SDL2/CategoryError</summary>
internal static partial class SDL_error
{
    /// <summary>The last error of this thread, in static memory; never null.</summary>
    [LibraryImport(SDL.Library)]
    private static partial nint SDL_GetError();

    /// <summary>Forgets this thread's last error.</summary>
    [LibraryImport(SDL.Library)]
    public static partial void SDL_ClearError();

    /// <summary>This thread's last error; empty: none since it was forgotten.</summary>
    public static string Last => Marshal.PtrToStringUTF8(SDL_GetError()) ?? "";

    /// <summary>Throws when a call answered with a negative number.</summary>
    public static void Check(int result, string call)
    {
        if (result < 0)
            throw Failure(call);
    }

    /// <summary>Throws when a call gave no object.</summary>
    public static T Check<T>(T handle, string call)
        where T : SafeHandle => handle.IsInvalid ? throw Failure(call) : handle;

    private static SdlException Failure(string call) =>
        new($"{call}: {Last}");
}
