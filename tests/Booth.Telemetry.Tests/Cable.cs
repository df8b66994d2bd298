using System.Net;
using System.Net.Sockets;

namespace Booth.Telemetry;

/// <summary>A network cable between booth and broker that a test can pull.</summary>
internal sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _pulled = new();
    private readonly Task _pump;
    private readonly int _brokerPort;

    public Cable(int brokerPort)
    {
        _brokerPort = brokerPort;
        _listener.Start();
        _pump = Task.Run(PumpAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Both ends lose the connection without a word of MQTT.</summary>
    public async Task PullAsync()
    {
        await _pulled.CancelAsync();
        _listener.Stop();
        await _pump.WaitAsync(TimeSpan.FromSeconds(10));
    }

    public async ValueTask DisposeAsync()
    {
        await PullAsync();
        _listener.Dispose();
        _pulled.Dispose();
    }

    private async Task PumpAsync()
    {
        try
        {
            using var booth = await _listener.AcceptTcpClientAsync(_pulled.Token);
            using var broker = new TcpClient();
            await broker.ConnectAsync(IPAddress.Loopback, _brokerPort, _pulled.Token);
            await Task.WhenAny(
                booth.GetStream().CopyToAsync(broker.GetStream(), _pulled.Token),
                broker.GetStream().CopyToAsync(booth.GetStream(), _pulled.Token));
        }
        catch (OperationCanceledException)
        {
            // Pulled before anybody connected.
            Assert.True(_pulled.IsCancellationRequested);
        }
    }
}
