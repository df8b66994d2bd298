namespace Booth.Drawing.Native;

/// <summary>PangoFontDescription.</summary>
internal sealed class PangoFontDescription : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        Pango.FontDescriptionFree(handle);
        return true;
    }
}
