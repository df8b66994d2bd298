using System.Diagnostics;
using System.Globalization;
using Booth.Configuration;
using Booth.Testing;
using Booth.Visitor;

namespace Booth.ScreenBench;

/// <summary>
/// The real boothd in a real window: what it takes while nobody is there, and how long the ink runs
/// behind the pen, from the pointer's move to the dark pixel on the glass.
/// </summary>
internal sealed class LiveBooth(VirtualX glass)
{
    private const int Strokes = 30;
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan InkPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TouchPause = TimeSpan.FromMilliseconds(150);

    /// <summary>Share of one core that boothd takes on the attract screen.</summary>
    public double IdleShare { get; private set; }

    /// <summary>Milliseconds from the pointer's move to ink under it.</summary>
    public List<double> InkMs { get; } = [];

    public async Task RunAsync(CancellationToken stop)
    {
        var work = Directory.CreateTempSubdirectory("booth-live-");
        var programs = Programs.OfThisBuild();
        try
        {
            await using var collector =
                await CollectorProcess.StartAsync(programs, work.FullName, BoothFolder.BoothId, stop);
            var folder = new BoothFolder(work.CreateSubdirectory("booth").FullName);
            await using var booth = await BoothProcess.StartAsync(programs, folder,
                InWindow(folder.Configure(programs, collector, brokerPort: null,
                    Path.Combine(programs.Portraits, "A_compliant.jpg"))), stop);
            IdleShare = await MeasureIdleAsync(booth, stop);
            await new Person(booth, VisitPlan.For("ephoto", "fr", 1, 800), Story.Silent(),
                new PointerHands(glass, booth)).PlayUntilAsync("signing", stop);
            await MeasureInkAsync(booth, stop);
            await booth.StopAsync();
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private BoothConfiguration InWindow(BoothConfiguration booth) => booth with
    {
        Session = booth.Session with { IdleTimeoutS = 120 },
        Devices = booth.Devices with
        {
            Display = new()
            {
                Kind = "sdl",
                Sdl = new()
                {
                    Driver = "x11",
                    XServer = glass.Name,
                    Renderer = "software",
                    Fullscreen = false,
                },
            },
        },
    };

    private static async Task<double> MeasureIdleAsync(BoothProcess booth, CancellationToken stop)
    {
        // Compiling and filling caches is not idleness.
        await Task.Delay(IdleTime / 2, stop);
        var (before, since) = (booth.ProcessorTime, Stopwatch.GetTimestamp());
        await Task.Delay(IdleTime, stop);
        return (booth.ProcessorTime - before) / Stopwatch.GetElapsedTime(since);
    }

    private async Task MeasureInkAsync(BoothProcess booth, CancellationToken stop)
    {
        await using var pointer = glass.OpenPointer();
        for (var stroke = 0; stroke < Strokes; stroke++)
        {
            var screen = await booth.ScreenAsync(stop);
            if (screen.SignatureBox is not { } box)
                throw new InvalidOperationException($"found the screen {screen.Name}");

            var x = (int)(box.X + 40 + ((box.Width - 80) * (stroke % 10) / 10));
            var y = (int)(box.Y + 40 + ((box.Height - 80) * (stroke / 10) / 3));
            await pointer.PlayAsync($"mousemove {x} {y}\nmousedown 1\n");
            await Task.Delay(TouchPause, stop);
            InkMs.Add(await StrokeAsync(pointer, x + 60, y));
            await pointer.PlayAsync("mouseup 1\n");
            await Task.Delay(TouchPause, stop);
        }
    }

    private async Task<double> StrokeAsync(XPointer pointer, int x, int y)
    {
        if (glass.IsDark(x, y))
            throw new InvalidOperationException("found ink before the pen was there");

        var since = Stopwatch.GetTimestamp();
        await pointer.PlayAsync(
            string.Create(CultureInfo.InvariantCulture, $"mousemove {x} {y}\n"));
        while (!glass.IsDark(x - 2, y))
        {
            if (Stopwatch.GetElapsedTime(since) > InkPatience)
                throw new InvalidOperationException("found no ink under the pen");

            // A loop without a pause would take the processor that draws the ink.
            await Task.Delay(Look);
        }

        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}
