using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>cairo_t.</summary>
internal sealed class CairoContext() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Cairo.Destroy(handle);
        return true;
    }
}
