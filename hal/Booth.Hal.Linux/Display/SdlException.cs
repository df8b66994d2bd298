namespace Booth.Hal.Linux;

/// <summary>An SDL call failed: the screen is lost and is opened anew.</summary>
public sealed class SdlException(string message) : Exception(message);
