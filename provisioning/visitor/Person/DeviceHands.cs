using Booth.Control;

namespace Booth.Visitor;

/// <summary>Acts through the simulated devices, which say how long each act takes.</summary>
public sealed class DeviceHands(BoothProcess booth, CoinNotes? notes = null) : IHands
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(40);

    /// <inheritdoc />
    public Task PressAsync(ScreenTarget target, CancellationToken stop) =>
        DoAsync($"touch {target.Box.CentreX:0} {target.Box.CentreY:0}", stop);

    /// <inheritdoc />
    public Task WriteAsync(string strokes, CancellationToken stop) =>
        DoAsync("stroke " + strokes, stop);

    /// <inheritdoc />
    public async Task PayAsync(int cents, CancellationToken stop)
    {
        var note = notes?.Begin(cents);
        var answer = await booth.TellAsync($"coin {cents}", stop);
        note?.Land(answer);
        await Task.Delay(TimeSpan.FromMilliseconds(answer.TakesMs) + Glance, stop);
    }

    private async Task DoAsync(string command, CancellationToken stop)
    {
        var answer = await booth.TellAsync(command, stop);
        await Task.Delay(TimeSpan.FromMilliseconds(answer.TakesMs) + Glance, stop);
    }
}
