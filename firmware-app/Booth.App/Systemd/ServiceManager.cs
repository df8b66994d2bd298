using System.Net.Sockets;
using System.Text;

namespace Booth.App;

/// <summary>
/// Tells systemd how the service is (sd_notify(3)): datagrams to the socket named by NOTIFY_SOCKET.
/// Without one, nothing is sent. A message that cannot be delivered is dropped: systemd acts on
/// silence by itself.
/// </summary>
public sealed class ServiceManager : IDisposable
{
    private readonly Socket? socket;
    private readonly UnixDomainSocketEndPoint? address;

    /// <summary>
    /// Sends to <paramref name="notifySocket"/>: a path, or "@name" for an abstract one.
    /// </summary>
    public ServiceManager(string? notifySocket)
    {
        if (notifySocket is not ['/' or '@', _, ..])
        {
            return;
        }

        socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        address = new(notifySocket[0] == '@' ? "\0" + notifySocket[1..] : notifySocket);
    }

    /// <summary>The service can be used.</summary>
    public void Ready() => Send("READY=1");

    /// <summary>The loop turned.</summary>
    public void Alive() => Send("WATCHDOG=1");

    /// <summary>The service is ending.</summary>
    public void Stopping() => Send("STOPPING=1");

    /// <summary>The start takes longer: systemd waits this much more from now on.</summary>
    public void ExtendStart(TimeSpan span) =>
        Send($"EXTEND_TIMEOUT_USEC={(long)span.TotalMicroseconds}");

    /// <inheritdoc />
    public void Dispose() => socket?.Dispose();

    private void Send(string message)
    {
        try
        {
            socket?.SendTo(Encoding.UTF8.GetBytes(message), SocketFlags.None, address!);
        }
        catch (SocketException)
        {
            // The manager went away or its queue is full; see the summary.
            return;
        }
    }
}
