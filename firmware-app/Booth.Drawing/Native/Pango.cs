using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>pango.h, libpango 1.50. Lengths are in 1/<see cref="Scale"/> of a canvas unit.</summary>
internal static partial class Pango
{
    public const int Scale = 1024;

    private const string Library = "libpango-1.0.so.0";

    public enum Alignment
    {
        Left = 0,
        Centre = 1,
        Right = 2,
    }

    public enum Wrap
    {
        Word = 0,
        Character = 1,
        WordOrCharacter = 2,
    }

    /// <summary>PANGO_DIRECTION_LTR.</summary>
    public const int LeftToRight = 0;

    /// <summary>PANGO_DIRECTION_RTL.</summary>
    public const int RightToLeft = 1;

    [StructLayout(LayoutKind.Sequential)]
    public struct Rectangle
    {
        public int X;
        public int Y;
        public int Width;
        public int Height;
    }

    [LibraryImport(Library, EntryPoint = "pango_layout_set_text",
        StringMarshalling = StringMarshalling.Utf8)]
    public static partial void LayoutSetText(PangoLayout layout, string text, int length);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_font_description")]
    public static partial void LayoutSetFontDescription(
        PangoLayout layout, PangoFontDescription font);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_width")]
    public static partial void LayoutSetWidth(PangoLayout layout, int width);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_wrap")]
    public static partial void LayoutSetWrap(PangoLayout layout, Wrap wrap);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_alignment")]
    public static partial void LayoutSetAlignment(PangoLayout layout, Alignment alignment);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_line_spacing")]
    public static partial void LayoutSetLineSpacing(PangoLayout layout, float factor);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_attributes")]
    public static partial void LayoutSetAttributes(PangoLayout layout, PangoAttrList attributes);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_extents")]
    public static partial void LayoutGetExtents(
        PangoLayout layout, out Rectangle ink, out Rectangle logical);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_baseline")]
    public static partial int LayoutGetBaseline(PangoLayout layout);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_unknown_glyphs_count")]
    public static partial int LayoutGetUnknownGlyphsCount(PangoLayout layout);

    /// <summary>Borrowed: belongs to the layout.</summary>
    [LibraryImport(Library, EntryPoint = "pango_layout_get_context")]
    public static partial nint LayoutGetContext(PangoLayout layout);

    [LibraryImport(Library, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void ContextSetRoundGlyphPositions(nint context, int isRounded);

    [LibraryImport(Library, EntryPoint = "pango_context_set_base_dir")]
    public static partial void ContextSetBaseDirection(nint context, int direction);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_auto_dir")]
    public static partial void LayoutSetAutoDirection(PangoLayout layout, int isAutomatic);

    [LibraryImport(Library, EntryPoint = "pango_layout_context_changed")]
    public static partial void LayoutContextChanged(PangoLayout layout);

    [LibraryImport(Library, EntryPoint = "pango_find_base_dir",
        StringMarshalling = StringMarshalling.Utf8)]
    public static partial int FindBaseDirection(string text, int length);

    [LibraryImport(Library, EntryPoint = "pango_font_description_new")]
    public static partial PangoFontDescription FontDescriptionNew();

    [LibraryImport(Library, EntryPoint = "pango_font_description_free")]
    public static partial void FontDescriptionFree(nint font);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_family",
        StringMarshalling = StringMarshalling.Utf8)]
    public static partial void FontDescriptionSetFamily(PangoFontDescription font, string family);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_weight")]
    public static partial void FontDescriptionSetWeight(PangoFontDescription font, int weight);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_absolute_size")]
    public static partial void FontDescriptionSetAbsoluteSize(
        PangoFontDescription font, double size);

    [LibraryImport(Library, EntryPoint = "pango_attr_list_new")]
    public static partial PangoAttrList AttrListNew();

    [LibraryImport(Library, EntryPoint = "pango_attr_list_unref")]
    public static partial void AttrListUnref(nint list);

    /// <summary>The list takes the attribute over.</summary>
    [LibraryImport(Library, EntryPoint = "pango_attr_list_insert")]
    public static partial void AttrListInsert(PangoAttrList list, nint attribute);

    [LibraryImport(Library, EntryPoint = "pango_attr_letter_spacing_new")]
    public static partial nint AttrLetterSpacingNew(int spacing);
}
