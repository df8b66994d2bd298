namespace Booth.Simulation.Tests;

/// <summary>The process ends here: nothing after this line happens in this life.</summary>
public sealed class PowerCutException : Exception
{
    public PowerCutException()
        : this("the power is cut")
    {
    }

    public PowerCutException(string message)
        : base(message)
    {
    }

    public PowerCutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
