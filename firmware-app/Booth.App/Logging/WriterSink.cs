using Serilog.Core;
using Serilog.Events;

namespace Booth.App;

/// <summary>Writes events to one writer, one at a time.</summary>
internal sealed class WriterSink(TextWriter output, LineFormatter formatter) : ILogEventSink
{
    private readonly Lock gate = new();

    public void Emit(LogEvent logEvent)
    {
        lock (gate)
        {
            formatter.Format(logEvent, output);
            output.Flush();
        }
    }
}
