namespace Booth.Drawing;

/// <summary>The bytes are no PNG that we read; the message says what was found and expected.</summary>
public sealed class PngException(string message) : Exception(message);
