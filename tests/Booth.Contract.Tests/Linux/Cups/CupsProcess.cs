using Booth.Visitor;

namespace Booth.Contract.Tests;

/// <summary>
/// A print system of its own, with the package's settings; only folders, the port and, for somebody
/// who is not root, who may make a queue are the test's. Everything lies in memory.
/// </summary>
internal sealed class CupsProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private readonly string folder = $"/dev/shm/booth-cups-{Guid.NewGuid():N}";
    private readonly int port = FreePort.Find();
    private ChildProcess? cups;

    private CupsProcess()
    {
    }

    /// <summary>What the booth is configured with.</summary>
    public Uri Address => new($"ipp://localhost:{port}/printers/booth");

    /// <summary>What the print system writes about itself.</summary>
    public string ErrorLog => At("state/log");

    private string Socket => At("state/cups.sock");

    private static string Settings => Path.Combine(AppContext.BaseDirectory, "Cups");

    /// <summary>Starts it with one queue, "booth", in front of this printer.</summary>
    public static async Task<CupsProcess> StartAsync(Uri printer, CancellationToken stop)
    {
        var started = new CupsProcess();
        try
        {
            await started.MakeFoldersAsync(stop);
            await started.StartCupsAsync(stop);
            await ChildProcess.RunAsync("lpadmin",
                ["-h", started.Socket, "-p", "booth", "-E", "-v", $"{printer}", "-m", "everywhere"], "", stop);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the queue, as CUPS does when a driver fails.</summary>
    public Task StopQueueAsync(CancellationToken stop) =>
        ChildProcess.RunAsync("cupsdisable", ["-h", Socket, "-r", "a driver failed", "booth"], "", stop);

    public async ValueTask DisposeAsync()
    {
        if (cups is not null)
        {
            // Its backends end with it; killed, it would leave them behind.
            await cups.TerminateAsync(Patience);
            await cups.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private string At(string name) => Path.Combine(folder, name);

    // As systemd/booth.tmpfiles makes the spool; filters run as "lp".
    private async Task MakeFoldersAsync(CancellationToken stop)
    {
        foreach (var name in new[] { "spool/tmp", "spool/cache", "etc", "state" })
            Directory.CreateDirectory(At(name));

        await ChildProcess.RunAsync("chmod", ["0711", folder], "", stop);
        if (!Environment.IsPrivilegedProcess)
            return;

        await ChildProcess.RunAsync("chgrp", ["lp", At("spool"), At("spool/tmp"), At("spool/cache")], "", stop);
        await ChildProcess.RunAsync("chmod", ["0710", At("spool")], "", stop);
        await ChildProcess.RunAsync("chmod", ["1770", At("spool/tmp")], "", stop);
        await ChildProcess.RunAsync("chmod", ["0770", At("spool/cache")], "", stop);
    }

    private async Task StartCupsAsync(CancellationToken stop)
    {
        var maker = Environment.IsPrivilegedProcess ? "@SYSTEM" : Environment.UserName;
        await AdaptAsync("cupsd.conf", text => text
            .Replace("localhost:631", $"localhost:{port}", StringComparison.Ordinal)
            .Replace("/run/cups/cups.sock", Socket, StringComparison.Ordinal)
            .Replace("@SYSTEM", maker, StringComparison.Ordinal), stop);
        await AdaptAsync("cups-files.conf", text => text
            .Replace("/run/booth-spool", At("spool"), StringComparison.Ordinal)
            .Replace("/etc/cups", At("etc"), StringComparison.Ordinal)
            .Replace("/run/cups", At("state"), StringComparison.Ordinal)
            .Replace("Log syslog", $"Log {ErrorLog}", StringComparison.Ordinal), stop);
        cups = ChildProcess.Start("/usr/sbin/cupsd",
            ["-f", "-c", At("etc/cupsd.conf"), "-s", At("etc/cups-files.conf")], At("cupsd.log"));
        var since = TimeProvider.System.GetTimestamp();
        while (!File.Exists(Socket))
        {
            Assert.True(!cups.HasExited && TimeProvider.System.GetElapsedTime(since) < Patience,
                $"cupsd (package cups-daemon) does not start:\n{cups.LastWords()}");
            await Task.Delay(Poll, stop);
        }
    }

    private async Task AdaptAsync(string name, Func<string, string> adapt, CancellationToken stop)
    {
        var settings = await File.ReadAllTextAsync(Path.Combine(Settings, name), stop);
        await File.WriteAllTextAsync(At($"etc/{name}"), adapt(settings), stop);
    }
}
