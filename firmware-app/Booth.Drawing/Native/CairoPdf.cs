using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>cairo-pdf.h, libcairo 1.16.</summary>
internal static unsafe partial class CairoPdf
{
    /// <summary>CAIRO_PDF_METADATA_TITLE.</summary>
    public const int Title = 0;

    /// <summary>CAIRO_PDF_METADATA_CREATE_DATE, ISO 8601.</summary>
    public const int CreateDate = 5;

    /// <summary>Width and height in points of 1/72 inch.</summary>
    [LibraryImport(Cairo.Library, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial CairoSurface SurfaceCreateForStream(
        delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure,
        double widthPt, double heightPt);

    [LibraryImport(Cairo.Library, EntryPoint = "cairo_pdf_surface_set_metadata",
        StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetMetadata(CairoSurface surface, int metadata, string value);
}
