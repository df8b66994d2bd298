namespace Booth.Collector;

/// <summary>A key or certificate that cannot be used; the message says which, why and what to do.</summary>
public sealed class KeyFileException(string message, Exception? cause = null)
    : Exception(message, cause);
