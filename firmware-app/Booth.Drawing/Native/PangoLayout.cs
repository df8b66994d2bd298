using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>PangoLayout.</summary>
internal sealed class PangoLayout() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        GObject.Unref(handle);
        return true;
    }
}
