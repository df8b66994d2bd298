using System.Buffers.Binary;
using System.Diagnostics;

namespace Booth.Testing;

/// <summary>
/// An X server without a monitor (Xvfb) on a number that it picks itself, a pointer and a keyboard
/// for it (xdotool), and what its glass shows.
/// </summary>
public sealed class VirtualX : IDisposable
{
    public const int Width = 1280;
    public const int Height = 800;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo glass;
    private Process server;

    private VirtualX(Process server, string name, DirectoryInfo glass) =>
        (this.server, Name, this.glass) = (server, name, glass);

    /// <summary>":7"</summary>
    public string Name { get; }

    /// <summary>Starts one; returns when it listens.</summary>
    public static async Task<VirtualX> StartAsync()
    {
        var glass = Directory.CreateTempSubdirectory("booth-x-");
        var (server, name) = await LaunchAsync(glass);
        return new VirtualX(server, name, glass);
    }

    /// <summary>The server dies (SIGKILL), and every connection to it breaks.</summary>
    public void Kill()
    {
        server.Kill();
        server.WaitForExit(Patience);
    }

    /// <summary>A killed server is there again, under its old name.</summary>
    public async Task StartAgainAsync()
    {
        server.Dispose();
        (server, _) = await LaunchAsync(glass, Name);
    }

    /// <summary>The number is written to descriptor 1 once the server listens.</summary>
    private static async Task<(Process Server, string Name)> LaunchAsync(
        DirectoryInfo glass, params string[] name)
    {
        var server = Process.Start(new ProcessStartInfo(
            "Xvfb",
            [
                .. name, "-displayfd", "1", "-screen", "0", $"{Width}x{Height}x24", "-nolisten", "tcp",
                "-fbdir", glass.FullName,
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var number = await server.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return number is { Length: > 0 }
            ? (server, $":{number}")
            : throw new InvalidOperationException("Xvfb gave no display number");
    }

    /// <summary>Moves the pointer, presses keys: "mousemove 100 200 click 1".</summary>
    public async Task PlayAsync(string commands, CancellationToken stop)
    {
        var start = new ProcessStartInfo("xdotool", ["-"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        start.Environment["DISPLAY"] = Name;
        using var tool = Process.Start(start)!;
        await tool.StandardInput.WriteAsync(commands);
        tool.StandardInput.Close();
        await tool.WaitForExitAsync(stop).WaitAsync(Patience, stop);
        if (tool.ExitCode != 0)
            throw new InvalidOperationException($"xdotool ended with {tool.ExitCode}");
    }

    /// <summary>A pointer that stays, for many commands one after the other.</summary>
    public XPointer OpenPointer() => new(Name);

    /// <summary>What the glass shows: B, G, R, X a pixel.</summary>
    public byte[] TakePicture()
    {
        var pixels = new byte[Width * Height * 4];
        Read(pixels, 0);
        return pixels;
    }

    /// <summary>True when there is ink, or another dark thing.</summary>
    public bool IsDark(int x, int y)
    {
        Span<byte> pixel = stackalloc byte[4];
        Read(pixel, ((y * Width) + x) * 4);
        return pixel[1] < 128;
    }

    /// <summary>
    /// The server keeps its glass as an XWD file, whose header (XWDFile.h) counts in big-endian
    /// words: its own size first, the colours as the 20th.
    /// </summary>
    private void Read(Span<byte> pixels, int offset)
    {
        using var file = File.OpenHandle(Path.Combine(glass.FullName, "Xvfb_screen0"),
            FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> header = stackalloc byte[100];
        RandomAccess.Read(file, header, 0);
        var size = BinaryPrimitives.ReadUInt32BigEndian(header);
        var colours = BinaryPrimitives.ReadUInt32BigEndian(header[(19 * 4)..]);
        RandomAccess.Read(file, pixels, size + (colours * 12) + offset);
    }

    public void Dispose()
    {
        Kill();
        server.Dispose();
        glass.Delete(recursive: true);
    }
}
