using System.Runtime.InteropServices;
using Booth.Hal.Linux.Native;

namespace Booth.Contract.Tests;

/// <summary>
/// Takes the pixels of SDL's offscreen window away, so that its driver fails at every present, as
/// KMSDRM does once another program is master of the screen.
/// </summary>
internal static partial class FailingDriver
{
    private const uint MostWindows = 1000;

    /// <summary>Only on the thread that owns SDL.</summary>
    public static void TakeSurface()
    {
        for (uint id = 1; id < MostWindows; id++)
        {
            if (SDL_GetWindowFromID(id) is var window and not 0)
                Assert.NotEqual(0, SDL_SetWindowData(window, "_SDL_DummySurface", 0));
        }
    }

    [LibraryImport(SDL.Library)]
    private static partial nint SDL_GetWindowFromID(uint id);

    /// <summary>Answers with the value before.</summary>
    [LibraryImport(SDL.Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint SDL_SetWindowData(nint window, string name, nint userdata);
}
