using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>gobject.h, libgobject 2.74.</summary>
internal static partial class GObject
{
    [LibraryImport("libgobject-2.0.so.0", EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);
}
