using System.Runtime.InteropServices;
using System.Text.Json;

namespace ReferenceCollector;

/// <summary>Runs the collector until SIGTERM or SIGINT.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(CollectorServerOptions options, CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var cancelled = stop.Register(() => stopped.TrySetResult());
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stopped.TrySetResult();
        });
        await using var server = await CollectorServer.StartAsync(options, TimeProvider.System);
        Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, Uri>
        {
            ["booth_url"] = server.BoothAddress,
            ["administration_url"] = server.AdministrationAddress,
        }));
        await stopped.Task;
        return 0;
    }
}
