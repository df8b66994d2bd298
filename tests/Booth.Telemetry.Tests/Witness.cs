using System.Diagnostics;
using System.Threading.Channels;

namespace Booth.Telemetry;

/// <summary>mosquitto_sub and mosquitto_pub: another program's view of the booth.</summary>
internal sealed class Witness : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly string[] _access;
    private readonly Process _subscriber;
    private readonly Channel<Heard> _heard = Channel.CreateBounded<Heard>(10_000);
    private readonly Task _reader;

    private Witness(string[] access)
    {
        _access = access;
        _subscriber = Start(
            "mosquitto_sub", "-q", "1", "-t", "spBv1.0/#", "-F", "%t\t%q\t%r\t%x");
        _reader = Task.Run(ReadAsync);
    }

    public List<Heard> All { get; } = [];

    public static async Task<Witness> StartAsync(int port, params string[] security)
    {
        var witness = new Witness(["-h", "127.0.0.1", "-p", $"{port}", .. security]);
        try
        {
            // Retained: heard whether the subscription stands before it or after.
            await witness.SayAsync("spBv1.0/listening", [1], "-r");
            await witness.NextAsync(heard => heard.Topic == "spBv1.0/listening");
            return witness;
        }
        catch
        {
            await witness.DisposeAsync();
            throw;
        }
    }

    /// <summary>The next message that fits; the ones before it are passed over.</summary>
    public async Task<Heard> NextAsync(Func<Heard, bool> fits)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            while (true)
            {
                var heard = await _heard.Reader.ReadAsync(limit.Token);
                All.Add(heard);
                if (fits(heard))
                {
                    return heard;
                }
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException(
                $"heard {string.Join(", ", All.Select(heard => heard.Topic))}, but not what was "
                + "waited for",
                late);
        }
    }

    public Task<Heard> NextAsync(string verb) => NextAsync(heard => heard.Verb == verb);

    /// <summary>Publishes and waits until the broker has it.</summary>
    public async Task SayAsync(string topic, byte[] payload, params string[] more)
    {
        using var publisher = Start("mosquitto_pub", ["-q", "1", "-s", "-t", topic, .. more]);
        await publisher.StandardInput.BaseStream.WriteAsync(payload);
        publisher.StandardInput.Close();
        await publisher.WaitForExitAsync().WaitAsync(Limit);
        Assert.Equal(0, publisher.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        _subscriber.Kill();
        await _reader.WaitAsync(Limit);
        _subscriber.Dispose();
    }

    private Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, [.. _access, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    private async Task ReadAsync()
    {
        while (await _subscriber.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split('\t') is [var topic, var qos, var retained, var hex])
            {
                await _heard.Writer.WriteAsync(new Heard(
                    topic, int.Parse(qos), retained == "1", Convert.FromHexString(hex)));
            }
        }
    }
}
