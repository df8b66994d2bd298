using System.Net.Sockets;
using System.Text;

namespace Booth.App.Tests;

public sealed class ServiceManagerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("booth-notify-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Systemd_hears_ready_alive_and_stopping()
    {
        using var systemd = Listen(out var path);
        using var manager = new ServiceManager(path);

        manager.Ready();
        manager.Alive();
        manager.ExtendStart(TimeSpan.FromSeconds(30));
        manager.Stopping();

        Assert.Equal("READY=1", await HearAsync(systemd));
        Assert.Equal("WATCHDOG=1", await HearAsync(systemd));
        Assert.Equal("EXTEND_TIMEOUT_USEC=30000000", await HearAsync(systemd));
        Assert.Equal("STOPPING=1", await HearAsync(systemd));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("relative")]
    [InlineData("/nonexistent/notify")]
    public void Without_systemd_nothing_happens(string? notifySocket)
    {
        using var manager = new ServiceManager(notifySocket);

        manager.Ready();
        manager.Stopping();
    }

    [Theory]
    [InlineData("30000000", 10_000)]
    [InlineData("3000", 1)]
    [InlineData(null, null)]
    [InlineData("0", null)]
    [InlineData("soon", null)]
    public void The_watchdog_is_fed_three_times_as_often_as_systemd_asks(string? usec, int? ms) =>
        Assert.Equal(ms, (int?)Watchdog.IntervalFrom(usec)?.TotalMilliseconds);

    [Fact]
    public async Task A_loop_that_hangs_is_not_kept_alive()
    {
        using var systemd = Listen(out var path);
        using var manager = new ServiceManager(path);
        using var stop = new CancellationTokenSource();
        var turn = TimeSpan.FromSeconds(1);
        var fed = 0;
        var run =
            new Watchdog(manager.Alive, () => turn, TimeSpan.FromMilliseconds(5), TimeProvider.System)
            .RunAsync(stop.Token);

        Assert.Equal("WATCHDOG=1", await HearAsync(systemd));
        await Task.Delay(50, TestContext.Current.CancellationToken);
        fed = systemd.Available;
        turn = TimeSpan.FromSeconds(2);

        Assert.Equal(0, fed);
        Assert.Equal("WATCHDOG=1", await HearAsync(systemd));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    private Socket Listen(out string path)
    {
        path = Path.Combine(folder.FullName, "notify");
        var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        return socket;
    }

    private static async Task<string> HearAsync(Socket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[256];
        var count = await socket.ReceiveAsync(buffer, SocketFlags.None, patience.Token);
        return Encoding.UTF8.GetString(buffer, 0, count);
    }
}
