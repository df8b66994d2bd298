using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>PangoAttrList.</summary>
internal sealed class PangoAttrList() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Pango.AttrListUnref(handle);
        return true;
    }
}
