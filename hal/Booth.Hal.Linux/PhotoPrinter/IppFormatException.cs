namespace Booth.Hal.Linux;

/// <summary>Bytes that are no IPP answer; the text says what was found.</summary>
public sealed class IppFormatException(string message) : Exception(message);
