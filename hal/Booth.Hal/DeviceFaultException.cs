namespace Booth.Hal;

/// <summary>An expected failure of a device: which operation, which fault, on what, and what to do.</summary>
/// <typeparam name="TFault">The port's fault enum.</typeparam>
public sealed class DeviceFaultException<TFault> : IOException
    where TFault : struct, Enum
{
    /// <summary>Describes a failure.</summary>
    /// <param name="fault">The port's fault.</param>
    /// <param name="operation">What was being done: "open", "capture", "submit".</param>
    /// <param name="device">Path or name of the device.</param>
    /// <param name="detail">Found and expected, errno if any, and what to do.</param>
    /// <param name="inner">The cause, if it was an exception.</param>
    public DeviceFaultException(
        TFault fault, string operation, string device, string detail, Exception? inner = null)
        : base($"{operation} {device}: {fault}: {detail}", inner)
    {
        (Fault, Operation, Device) = (fault, operation, device);
    }

    /// <summary>The port's fault.</summary>
    public TFault Fault { get; }

    /// <summary>What was being done.</summary>
    public string Operation { get; }

    /// <summary>Path or name of the device.</summary>
    public string Device { get; }
}
