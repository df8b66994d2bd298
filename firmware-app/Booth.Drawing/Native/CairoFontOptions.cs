using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>cairo_font_options_t.</summary>
internal sealed class CairoFontOptions() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Cairo.FontOptionsDestroy(handle);
        return true;
    }
}
