using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Booth.Telemetry;

/// <summary>A real mosquitto on a loopback port of its own, kept over a restart.</summary>
internal sealed class Broker : IAsyncDisposable
{
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(20);

    private readonly string _configuration;
    private Process? _process;

    private Broker(DirectoryInfo folder, int port)
    {
        (Folder, Port) = (folder, port);
        _configuration = Path.Combine(folder.FullName, "mosquitto.conf");
    }

    public int Port { get; }

    public DirectoryInfo Folder { get; }

    /// <param name="listener">Further lines for the listener: certificates, say.</param>
    /// <param name="port">A port that the booth already knows; null for any.</param>
    public static async Task<Broker> StartAsync(
        Func<DirectoryInfo, string>? listener = null, int? port = null)
    {
        var broker = new Broker(
            Directory.CreateTempSubdirectory("booth-broker-"), port ?? FreePort());
        var user = Environment.IsPrivilegedProcess ? "user root" : "";
        await File.WriteAllTextAsync(
            broker._configuration,
            $"""
            listener {broker.Port} 127.0.0.1
            {listener?.Invoke(broker.Folder) ?? "allow_anonymous true"}
            persistence false
            log_dest none
            {user}

            """);
        try
        {
            await broker.StartAgainAsync();
            return broker;
        }
        catch
        {
            await broker.DisposeAsync();
            throw;
        }
    }

    /// <summary>A port that nobody listens on at this moment.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async Task StartAgainAsync()
    {
        _process = Process.Start(new ProcessStartInfo("/usr/sbin/mosquitto", ["-c", _configuration])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var since = Stopwatch.GetTimestamp();
        while (!await AnswersAsync())
        {
            Assert.False(_process.HasExited, "mosquitto ended at once");
            Assert.True(Stopwatch.GetElapsedTime(since) < ReadyLimit, "mosquitto does not answer");
            await Task.Delay(20);
        }
    }

    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync().WaitAsync(ReadyLimit);
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        Folder.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
