namespace Booth.Drawing;

/// <summary>The one family of the design (Debian packages fonts-noto-core and fonts-noto-mono).</summary>
internal static class Typeface
{
    public const string Family = "Noto Sans";

    /// <summary>The second name serves a machine without fonts-noto-mono.</summary>
    public const string MonospacedFamily = "Noto Sans Mono, monospace";
}
