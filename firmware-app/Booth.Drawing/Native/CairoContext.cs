namespace Booth.Drawing.Native;

/// <summary>cairo_t.</summary>
internal sealed class CairoContext : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        Cairo.Destroy(handle);
        return true;
    }
}
