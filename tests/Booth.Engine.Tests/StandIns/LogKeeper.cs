using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Booth.Engine.Tests;

/// <summary>Keeps what was logged, for the message of a test that fails.</summary>
internal sealed class LogKeeper : ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public string Tail => string.Join('\n', lines.TakeLast(20));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel > LogLevel.Debug;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception?.Message}");
        }
    }
}
