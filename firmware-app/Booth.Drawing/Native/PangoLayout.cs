namespace Booth.Drawing.Native;

/// <summary>PangoLayout.</summary>
internal sealed class PangoLayout : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        GObject.Unref(handle);
        return true;
    }
}
