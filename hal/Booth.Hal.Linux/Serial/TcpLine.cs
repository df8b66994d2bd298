using System.Net.Sockets;

namespace Booth.Hal.Linux;

/// <summary>A device behind a TCP port, as a printer's port 9100.</summary>
public sealed class TcpLine : IByteLine
{
    private readonly Socket socket;

    private TcpLine(Socket socket, string name) => (this.socket, Name) = (socket, name);

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>Connects.</summary>
    /// <exception cref="IOException">Nobody answers within <paramref name="timeout"/>.</exception>
    public static TcpLine Connect(string host, int port, TimeSpan timeout)
    {
        var name = $"{host}:{port}";
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var enough = new CancellationTokenSource(timeout);
            // Closing it is what ends the kernel's own, much longer wait.
            using (enough.Token.UnsafeRegister(static s => ((Socket)s!).Dispose(), socket))
                socket.Connect(host, port);

            enough.Token.ThrowIfCancellationRequested();
            return new(socket, name);
        }
        catch (Exception problem)
            when (problem is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            socket.Dispose();
            throw new IOException(
                $"connect {name}: {problem.Message}, expected a device that listens there:"
                + " check its power, network and address", problem);
        }
    }

    /// <inheritdoc />
    public void Write(ReadOnlySpan<byte> bytes, TimeSpan timeout)
    {
        socket.SendTimeout = Milliseconds(timeout);
        try
        {
            while (!bytes.IsEmpty)
                bytes = bytes[socket.Send(bytes)..];
        }
        catch (SocketException problem)
        {
            throw new IOException($"write {Name}: {problem.Message}", problem);
        }
    }

    /// <inheritdoc />
    public int Read(Span<byte> buffer, TimeSpan timeout)
    {
        try
        {
            if (!socket.Poll(timeout, SelectMode.SelectRead))
                return 0;

            var count = socket.Receive(buffer);
            return count > 0 ? count : throw new IOException($"read {Name}: the other side closed");
        }
        catch (SocketException problem)
        {
            throw new IOException($"read {Name}: {problem.Message}", problem);
        }
    }

    /// <inheritdoc />
    public void Discard()
    {
        Span<byte> waste = stackalloc byte[256];
        for (var i = 0; i < 64 && Read(waste, TimeSpan.Zero) > 0; i++)
        {
        }
    }

    /// <inheritdoc />
    public void Dispose() => socket.Dispose();

    private static int Milliseconds(TimeSpan timeout) =>
        (int)Math.Clamp(timeout.TotalMilliseconds, 1, int.MaxValue);
}
