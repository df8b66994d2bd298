namespace Booth.Drawing.Native;

/// <summary>cairo_surface_t.</summary>
internal sealed class CairoSurface : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        Cairo.SurfaceDestroy(handle);
        return true;
    }
}
