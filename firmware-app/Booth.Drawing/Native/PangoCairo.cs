using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>pangocairo.h, libpangocairo 1.50.</summary>
internal static partial class PangoCairo
{
    private const string Library = "libpangocairo-1.0.so.0";

    [LibraryImport(Library, EntryPoint = "pango_cairo_create_layout")]
    public static partial PangoLayout CreateLayout(CairoContext context);

    [LibraryImport(Library, EntryPoint = "pango_cairo_show_layout")]
    public static partial void ShowLayout(CairoContext context, PangoLayout layout);

    [LibraryImport(Library, EntryPoint = "pango_cairo_context_set_font_options")]
    public static partial void ContextSetFontOptions(nint context, CairoFontOptions options);
}
