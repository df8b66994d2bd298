namespace Booth.Telemetry;

/// <summary>The broker or the way to it failed: which call, libmosquitto's code, errno.</summary>
internal sealed class MqttException : IOException
{
    public MqttException(string operation, int code, int errno, string text)
        : base($"{operation}: {text} (code {code}{(errno == 0 ? "" : $", errno {errno}")})")
    {
        (Code, Errno) = (code, errno);
    }

    /// <summary>MOSQ_ERR_*.</summary>
    public int Code { get; }

    /// <summary>Of the system call when the code says so; else 0.</summary>
    public int Errno { get; }

    /// <summary>The fault is on our side of the network: no name, no route, no cable.</summary>
    public bool IsLocal =>
        Code == Mosquitto.MOSQ_ERR_EAI || Errno is ENETDOWN or ENETUNREACH or EHOSTUNREACH;

    private const int ENETDOWN = 100;
    private const int ENETUNREACH = 101;
    private const int EHOSTUNREACH = 113;
}
