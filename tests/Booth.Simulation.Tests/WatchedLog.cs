using Microsoft.Extensions.Logging;

namespace Booth.Simulation.Tests;

/// <summary>
/// The engine's log: every line stands between two commands, so the power can go there. Pairs of
/// state and input are counted, warnings and errors go into the trace.
/// </summary>
internal sealed class WatchedLog(BoothWorld world) : ILogger
{
    private readonly PowerSwitch power = world.Power;
    private readonly Trace trace = world.Trace;
    private readonly PinWatch pins = new(world);

    /// <summary>Work that failed in a way the engine did not foresee.</summary>
    public List<string> Errors { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (power.IsOff)
        {
            return;
        }

        if (logLevel == LogLevel.Trace)
        {
            CountStep(state);
            return;
        }

        power.Pass(PowerSwitch.Moment.LogLine, "log");
        string words = exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})";
        string said = formatter(state, null);
        trace.Say($"{logLevel}: {said}{words}");
        if (said.StartsWith(nameof(JournalEventKind.PinAccepted), StringComparison.Ordinal))
        {
            pins.Taken();
        }

        if (exception is InvalidOperationException or NullReferenceException or ArgumentException)
        {
            Errors.Add($"{said}{words}");
        }
    }

    private void CountStep<TState>(TState state)
    {
        var pair = (IReadOnlyList<KeyValuePair<string, object?>>)state!;
        (string stepped, string input) = ((string)pair[0].Value!, (string)pair[1].Value!);
        world.Coverage.Count(stepped, input);
        world.Coverage.SteppedAt = world.Clock.Elapsed;
        pins.Watch(input);
    }
}
