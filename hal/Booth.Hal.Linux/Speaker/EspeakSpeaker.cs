using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Booth.Flow;

namespace Booth.Hal.Linux;

/// <summary>
/// eSpeak NG as a process of its own for every text: man espeak-ng(1). The text goes through
/// standard input, so that it stands in no list of processes. A new text kills the process of the
/// old one, and so does the time limit, unplugged sound or not; our own crash closes its input,
/// and it ends with the text it has.
/// </summary>
public sealed class EspeakSpeaker : ISpeaker
{
    private readonly EspeakOptions options;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Task speaking;
    private readonly Channel<(string Text, LanguageTag Language)> texts =
        Channel.CreateBounded<(string, LanguageTag)>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private CancellationTokenSource? current;
    private SpeakerFault? fault;
    private long begun;

    /// <param name="options">Program and limits.</param>
    /// <param name="time">Paces the limit.</param>
    public EspeakSpeaker(EspeakOptions options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        speaking = Task.Run(SpeakAsync);
    }

    /// <inheritdoc />
    public SpeakerStatus Status
    {
        get
        {
            lock (gate)
                return new(fault is null ? DeviceState.Online : DeviceState.HardwareError, fault,
                    begun, current is not null || texts.Reader.Count > 0);
        }
    }

    /// <inheritdoc />
    public void Say(string text, LanguageTag language)
    {
        texts.Writer.TryWrite((text[..Math.Min(text.Length, ISpeaker.MaxLength)], language));
        lock (gate)
            current?.Cancel();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        texts.Writer.TryComplete();
        await closing.CancelAsync();
        await speaking;
        closing.Dispose();
    }

    private async Task SpeakAsync()
    {
        try
        {
            await foreach (var (text, language) in texts.Reader.ReadAllAsync(closing.Token))
            {
                if (text.Length > 0)
                    await SpeakAsync(text, language);
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // The booth stops: the voice too.
            return;
        }
    }

    private async Task SpeakAsync(string text, LanguageTag language)
    {
        using var limit = new CancellationTokenSource(options.Limit, time);
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, closing.Token);
        lock (gate)
        {
            // A newer text came before this one could be cut off.
            if (texts.Reader.Count > 0)
                return;

            (current, begun) = (cut, begun + 1);
        }

        var found = await RunAsync(text, language, cut.Token);
        lock (gate)
            (current, fault) = (null, limit.IsCancellationRequested ? SpeakerFault.TimedOut : found);
    }

    private async Task<SpeakerFault?> RunAsync(
        string text, LanguageTag language, CancellationToken cut)
    {
        try
        {
            using var process = Process.Start(StartInfo(language));
            return process is null
                ? SpeakerFault.NotInstalled
                : await FeedAsync(process, text, cut);
        }
        catch (Win32Exception)
        {
            return SpeakerFault.NotInstalled;
        }
    }

    private static async Task<SpeakerFault?> FeedAsync(
        Process process, string text, CancellationToken cut)
    {
        try
        {
            await process.StandardInput.WriteAsync(text.AsMemory(), cut);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cut);
            return process.ExitCode == 0 ? null : SpeakerFault.Failed;
        }
        catch (IOException)
        {
            return SpeakerFault.Failed;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo StartInfo(LanguageTag language)
    {
        var start = new ProcessStartInfo(options.Program)
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var argument in options.Arguments)
            start.ArgumentList.Add(argument);

        start.ArgumentList.Add("-v");
        start.ArgumentList.Add(language.Value);
        start.ArgumentList.Add("-s");
        start.ArgumentList.Add(options.WordsPerMinute.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add("--stdin");
        return start;
    }
}
