namespace Booth.Drawing.Native;

/// <summary>cairo_font_options_t.</summary>
internal sealed class CairoFontOptions : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        Cairo.FontOptionsDestroy(handle);
        return true;
    }
}
