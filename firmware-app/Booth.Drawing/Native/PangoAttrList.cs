namespace Booth.Drawing.Native;

/// <summary>PangoAttrList.</summary>
internal sealed class PangoAttrList : NativeHandle
{
    protected override bool ReleaseHandle()
    {
        Pango.AttrListUnref(handle);
        return true;
    }
}
