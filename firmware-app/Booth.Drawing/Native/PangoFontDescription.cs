using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>PangoFontDescription.</summary>
internal sealed class PangoFontDescription() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Pango.FontDescriptionFree(handle);
        return true;
    }
}
