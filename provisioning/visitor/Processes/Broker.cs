using System.Net.Sockets;

namespace Booth.Visitor;

/// <summary>A real mosquitto on loopback.</summary>
public sealed class Broker : IAsyncDisposable
{
    private const int Tries = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private readonly string folder;
    private ChildProcess process;

    private Broker(string folder, int port) =>
        (this.folder, Port, process) = (folder, port, Start(folder, port));

    /// <summary>Where it listens on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts one on a free port.</summary>
    public static async Task<Broker> StartAsync(string folder, CancellationToken stop)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            // Between finding the port and taking it somebody else may have been quicker.
            var port = FreePort.Find();
            var broker = new Broker(folder, port);
            if (await broker.ListensAsync(stop))
            {
                return broker;
            }

            await broker.DisposeAsync();
        }

        throw new VisitException("mosquitto does not start; see mosquitto.log");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => process.DisposeAsync();

    /// <summary>Ends it in good order.</summary>
    public Task<int> StopAsync() => process.TerminateAsync(Patience);

    /// <summary>Starts it again after it was ended, at the same port.</summary>
    public async Task StartAgainAsync(CancellationToken stop)
    {
        await process.DisposeAsync();
        process = Start(folder, Port);
        if (!await ListensAsync(stop))
        {
            throw new VisitException($"mosquitto does not start again:\n{process.LastWords()}");
        }
    }

    private static ChildProcess Start(string folder, int port)
    {
        var config = Path.Combine(folder, "mosquitto.conf");
        File.WriteAllText(config, $"listener {port} 127.0.0.1\nallow_anonymous true\n");
        return ChildProcess.Start(Program(), ["-c", config], Path.Combine(folder, "mosquitto.log"));
    }

    // Debian puts it where only root's PATH looks.
    private static string Program() =>
        File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto";

    private async Task<bool> ListensAsync(CancellationToken stop)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!process.HasExited && TimeProvider.System.GetElapsedTime(since) < Patience)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync("127.0.0.1", Port, stop);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(Poll, stop);
            }
        }

        return false;
    }
}
