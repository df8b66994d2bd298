using System.Globalization;
using System.Net.Sockets;

namespace Booth.Visitor;

/// <summary>
/// A real IPP printer (CUPS's ippeveprinter) without paper. Spool and tray lie in memory and are
/// gone when it is disposed.
/// </summary>
public sealed class PrinterProcess : IAsyncDisposable
{
    private const int Tries = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);
    private readonly string folder;
    private ChildProcess? bus;
    private ChildProcess? printer;

    private PrinterProcess(string folder) => this.folder = folder;

    /// <summary>What the booth is configured with.</summary>
    public Uri Address { get; private set; } = new("ipp://localhost");

    /// <summary>Where sheets come out as JOB.NAME.pdf; they show faces.</summary>
    public string Tray => Path.Combine(folder, "tray");

    /// <summary>Documents on their way to the tray.</summary>
    public string Spool => Path.Combine(folder, "spool");

    /// <summary>The printer's own log; job names only.</summary>
    public string Log => Path.Combine(folder, "printer.log");

    private string Faults => Path.Combine(folder, "faults");

    private string BusSocket => Path.Combine(folder, "bus.sock");

    private static string Files => Path.Combine(AppContext.BaseDirectory, "Printer");

    /// <summary>Starts one on a free port; a sheet takes <paramref name="printTime"/>.</summary>
    public static async Task<PrinterProcess> StartAsync(TimeSpan printTime, CancellationToken stop)
    {
        var printer = new PrinterProcess(NewFolder());
        try
        {
            await printer.StartBusAsync(stop);
            await printer.StartPrinterAsync(printTime, stop);
            return printer;
        }
        catch
        {
            await printer.DisposeAsync();
            throw;
        }
    }

    /// <summary>The names of the jobs whose sheets lie in the tray.</summary>
    public IReadOnlyList<string> Sheets() =>
        [.. Directory.GetFiles(Tray).Select(file => Path.GetFileName(file).Split('.')[1])];

    /// <summary>Stands still from now on, for an IPP reason like "media-empty".</summary>
    public void Break(string reason) => File.WriteAllText(Path.Combine(Faults, reason), "");

    /// <summary>It stands still, or will at the next sheet.</summary>
    public bool IsBroken => Directory.EnumerateFiles(Faults).Any();

    /// <summary>Goes on.</summary>
    public void Repair()
    {
        foreach (var fault in Directory.GetFiles(Faults))
        {
            File.Delete(fault);
        }
    }

    /// <summary>Its cable is pulled out: nobody answers from now on.</summary>
    public Task UnplugAsync() => printer!.KillAsync();

    /// <summary>The printer's own list of jobs, finished ones for a minute; an outside view.</summary>
    public Task<IReadOnlyList<PrinterJob>> JobsAsync(CancellationToken stop) => JobsAsync(Address, stop);

    /// <summary>The jobs of any queue, as it tells them.</summary>
    public static async Task<IReadOnlyList<PrinterJob>> JobsAsync(Uri queue, CancellationToken stop)
    {
        var table = await ChildProcess.RunAsync("ipptool",
            ["-c", queue.ToString(), Path.Combine(Files, "get-jobs.test")], input: "", stop);
        return [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells.Length == 4)
            .Select(cells => new PrinterJob(
                int.Parse(cells[0]), cells[1], cells[2], int.TryParse(cells[3], out var sheets) ? sheets : 0))];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (printer is not null)
        {
            await printer.DisposeAsync();
        }

        if (bus is not null)
        {
            await bus.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    // A face in a spool must not reach a disk.
    private static string NewFolder()
    {
        const string memory = "/dev/shm";
        var root = Directory.Exists(memory) ? memory : Path.GetTempPath();
        var folder = Path.Combine(root, $"booth-printer-{Guid.NewGuid():N}");
        foreach (var name in new[] { "tray", "spool", "faults" })
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
        }

        return folder;
    }

    /// <summary>
    /// ippeveprinter does not start without a system bus, though it has nothing to say on it here:
    /// it gets one of its own, and the machine's is left alone.
    /// </summary>
    private async Task StartBusAsync(CancellationToken stop)
    {
        var config = Path.Combine(folder, "bus.conf");
        await File.WriteAllTextAsync(config, $"""
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
              "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <listen>unix:path={BusSocket}</listen>
              <policy context="default">
                <allow user="*"/><allow send_destination="*"/><allow receive_sender="*"/>
              </policy>
            </busconfig>
            """, stop);
        bus = ChildProcess.Start("dbus-daemon",
            ["--nofork", "--nopidfile", "--nosyslog", $"--config-file={config}"],
            Path.Combine(folder, "bus.log"));
        await WaitAsync(bus, () => Task.FromResult(File.Exists(BusSocket)), stop);
    }

    private async Task StartPrinterAsync(TimeSpan printTime, CancellationToken stop)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            // Between finding the port and taking it somebody else may have been quicker.
            var port = FreePort.Find();
            Address = new($"ipp://localhost:{port}/ipp/print");
            printer = Start(port, printTime);
            if (await IsUpAsync(printer, port, stop))
            {
                return;
            }

            await printer.DisposeAsync();
        }

        throw new VisitException(
            $"ippeveprinter (package cups-ipp-utils) does not start:\n{printer!.LastWords()}");
    }

    private ChildProcess Start(int port, TimeSpan printTime) => ChildProcess.Start(
        File.Exists("/usr/sbin/ippeveprinter") ? "/usr/sbin/ippeveprinter" : "ippeveprinter",
        [
            "-v", "-n", "localhost", "-p", $"{port}", "-r", "off", "-d", Spool,
            "-a", Path.Combine(Files, "photo-printer.conf"),
            "-c", Path.Combine(Files, "print-sheet"), "booth",
        ],
        Log,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DBUS_SYSTEM_BUS_ADDRESS"] = $"unix:path={BusSocket}",
            ["BOOTH_TRAY"] = Tray,
            ["BOOTH_FAULTS"] = Faults,
            ["BOOTH_PRINT_S"] = printTime.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        });

    private static Task<bool> IsUpAsync(ChildProcess process, int port, CancellationToken stop) =>
        TryWaitAsync(process, async () =>
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync("localhost", port, stop);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }, stop);

    private static async Task WaitAsync(
        ChildProcess process, Func<Task<bool>> isUp, CancellationToken stop)
    {
        if (!await TryWaitAsync(process, isUp, stop))
        {
            throw new VisitException(
                $"dbus-daemon (package dbus-daemon) does not start:\n{process.LastWords()}");
        }
    }

    private static async Task<bool> TryWaitAsync(
        ChildProcess process, Func<Task<bool>> isUp, CancellationToken stop)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!process.HasExited && TimeProvider.System.GetElapsedTime(since) < Patience)
        {
            if (await isUp())
            {
                return true;
            }

            await Task.Delay(Poll, stop);
        }

        return false;
    }
}
