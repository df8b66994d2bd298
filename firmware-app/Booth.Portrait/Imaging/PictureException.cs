namespace Booth.Portrait;

/// <summary>Bytes that are no picture this booth can judge. The message says found and expected.</summary>
public sealed class PictureException : Exception
{
    /// <summary>With what was found and what was expected.</summary>
    public PictureException(string message)
        : base(message)
    {
    }

    /// <summary>With the decoder's own reason.</summary>
    public PictureException(string message, Exception reason)
        : base(message, reason)
    {
    }
}
