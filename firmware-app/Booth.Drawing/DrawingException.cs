namespace Booth.Drawing;

/// <summary>Cairo could not draw: out of memory, or a bug of the caller.</summary>
public sealed class DrawingException(string message) : Exception(message);
