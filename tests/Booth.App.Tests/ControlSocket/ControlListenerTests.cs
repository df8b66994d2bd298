using System.Net.Sockets;

namespace Booth.App.Tests;

public sealed class ControlListenerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("booth-control-");

    private string SocketPath => Path.Combine(folder.FullName, "sub", "control.sock");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Only_boothds_user_may_open_the_socket()
    {
        ControlListener.Prepare(SocketPath);
        using var socket = ControlListener.Bind(new UnixDomainSocketEndPoint(SocketPath));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(SocketPath));
    }

    [Fact]
    public void What_a_crash_left_is_removed_but_a_running_boothd_is_not_disturbed()
    {
        ControlListener.Prepare(SocketPath);
        using var running = ControlListener.Bind(new UnixDomainSocketEndPoint(SocketPath));
        ControlListener.Prepare(SocketPath);
        Assert.False(File.Exists(SocketPath));

        using var another = ControlListener.Bind(new UnixDomainSocketEndPoint(SocketPath));
        another.Listen();

        var problem = Assert.Throws<IOException>(() => ControlListener.Prepare(SocketPath));
        Assert.Contains("another boothd listens here", problem.Message, StringComparison.Ordinal);
    }
}
