using System.Runtime.InteropServices;

namespace Booth.Drawing.Native;

/// <summary>cairo.h, libcairo 1.16.</summary>
internal static partial class Cairo
{
    public const string Library = "libcairo.so.2";

    /// <summary>CAIRO_STATUS_WRITE_ERROR.</summary>
    public const int WriteError = 11;

    public enum Format
    {
        Argb32 = 0,
        Rgb24 = 1,
    }

    public enum Operator
    {
        Source = 1,
        Over = 2,
    }

    public enum FillRule
    {
        Winding = 0,
        EvenOdd = 1,
    }

    public enum LineCap
    {
        Butt = 0,
        Round = 1,
    }

    public enum LineJoin
    {
        Miter = 0,
        Round = 1,
    }

    public enum Filter
    {
        Good = 1,
        Best = 2,
        Nearest = 3,
    }

    public enum Antialias
    {
        Default = 0,
        None = 1,
        Grey = 2,
    }

    /// <summary>CAIRO_HINT_STYLE_NONE and CAIRO_HINT_METRICS_OFF have the same value.</summary>
    public const int HintNone = 1;

    /// <summary>CAIRO_EXTEND_PAD: a scaled picture keeps its colour up to the edge.</summary>
    public const int ExtendPad = 3;

    [StructLayout(LayoutKind.Sequential)]
    public struct Matrix
    {
        public double Xx;
        public double Yx;
        public double Xy;
        public double Yy;
        public double X0;
        public double Y0;
    }

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create_for_data")]
    public static partial CairoSurface ImageSurfaceCreateForData(
        nint data, Format format, int width, int height, int stride);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    public static partial int SurfaceStatus(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_flush")]
    public static partial void SurfaceFlush(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_mark_dirty")]
    public static partial void SurfaceMarkDirty(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    public static partial void SurfaceFinish(CairoSurface surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    public static partial void SurfaceDestroy(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial CairoContext Create(CairoSurface target);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    public static partial int Status(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_status_to_string")]
    private static partial nint StatusToString(int status);

    [LibraryImport(Library, EntryPoint = "cairo_save")]
    public static partial void Save(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_restore")]
    public static partial void Restore(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_translate")]
    public static partial void Translate(CairoContext context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_scale")]
    public static partial void Scale(CairoContext context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rotate")]
    public static partial void Rotate(CairoContext context, double radians);

    [LibraryImport(Library, EntryPoint = "cairo_set_operator")]
    public static partial void SetOperator(CairoContext context, Operator value);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgba")]
    public static partial void SetSourceRgba(
        CairoContext context, double red, double green, double blue, double alpha);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_surface")]
    public static partial void SetSourceSurface(
        CairoContext context, CairoSurface surface, double x, double y);

    /// <summary>Borrowed: belongs to the context.</summary>
    [LibraryImport(Library, EntryPoint = "cairo_get_source")]
    public static partial nint GetSource(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_pattern_set_filter")]
    public static partial void PatternSetFilter(nint pattern, Filter filter);

    [LibraryImport(Library, EntryPoint = "cairo_pattern_set_extend")]
    public static partial void PatternSetExtend(nint pattern, int extend);

    [LibraryImport(Library, EntryPoint = "cairo_set_antialias")]
    public static partial void SetAntialias(CairoContext context, Antialias value);

    [LibraryImport(Library, EntryPoint = "cairo_set_fill_rule")]
    public static partial void SetFillRule(CairoContext context, FillRule value);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(CairoContext context, double width);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_cap")]
    public static partial void SetLineCap(CairoContext context, LineCap value);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_join")]
    public static partial void SetLineJoin(CairoContext context, LineJoin value);

    [LibraryImport(Library, EntryPoint = "cairo_set_dash")]
    public static partial void SetDash(
        CairoContext context, ReadOnlySpan<double> dashes, int count, double offset);

    [LibraryImport(Library, EntryPoint = "cairo_new_path")]
    public static partial void NewPath(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_new_sub_path")]
    public static partial void NewSubPath(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(CairoContext context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(CairoContext context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_curve_to")]
    public static partial void CurveTo(CairoContext context,
        double x1, double y1, double x2, double y2, double x3, double y3);

    [LibraryImport(Library, EntryPoint = "cairo_arc")]
    public static partial void Arc(CairoContext context,
        double x, double y, double radius, double from, double to);

    [LibraryImport(Library, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(
        CairoContext context, double x, double y, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_close_path")]
    public static partial void ClosePath(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    public static partial void Fill(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_stroke")]
    public static partial void StrokePath(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_paint")]
    public static partial void Paint(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_clip")]
    public static partial void Clip(CairoContext context);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_create")]
    public static partial CairoFontOptions FontOptionsCreate();

    [LibraryImport(Library, EntryPoint = "cairo_font_options_destroy")]
    public static partial void FontOptionsDestroy(nint options);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_status")]
    public static partial int FontOptionsStatus(CairoFontOptions options);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_antialias")]
    public static partial void FontOptionsSetAntialias(CairoFontOptions options, Antialias value);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_style")]
    public static partial void FontOptionsSetHintStyle(CairoFontOptions options, int value);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_metrics")]
    public static partial void FontOptionsSetHintMetrics(CairoFontOptions options, int value);

    /// <summary>Throws unless the status is success.</summary>
    public static void Check(int status, string what)
    {
        if (status != 0)
        {
            throw new DrawingException(
                $"{what}: cairo status {status} ({Marshal.PtrToStringUTF8(StatusToString(status))})");
        }
    }
}
