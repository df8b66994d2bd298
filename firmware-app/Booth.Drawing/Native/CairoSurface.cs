using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>cairo_surface_t.</summary>
internal sealed class CairoSurface() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Cairo.SurfaceDestroy(handle);
        return true;
    }
}
