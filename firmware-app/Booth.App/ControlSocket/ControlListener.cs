using System.Net;
using System.Net.Sockets;

namespace Booth.App;

/// <summary>
/// The control socket: a path that only boothd's user may open. Permissions are set between bind
/// and listen, so that nobody can connect before.
/// </summary>
internal static class ControlListener
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Removes what a crash left behind; throws when another boothd listens there.
    /// </summary>
    /// <exception cref="IOException">Somebody listens at the path.</exception>
    public static void Prepare(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            return;
        }

        using var probe =
            new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException)
        {
            // Nobody answers: the socket of a process that is gone.
            File.Delete(path);
            return;
        }

        throw new IOException($"{path}: another boothd listens here; stop it first");
    }

    /// <summary>Binds, and shuts out everybody else; Kestrel then listens.</summary>
    public static Socket Bind(EndPoint endPoint)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Bind(endPoint);
            File.SetUnixFileMode(endPoint.ToString()!, OwnerOnly);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
