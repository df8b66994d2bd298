using System.Net;
using System.Net.Sockets;

namespace Booth.Visitor;

/// <summary>A port for a program that cannot ask the system for one by itself.</summary>
public static class FreePort
{
    /// <summary>Free at this moment, on loopback; whoever takes it must be quick.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
