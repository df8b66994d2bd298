using Booth.Flow;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Booth.App;

/// <summary>The log of boothd: standard output, which journald keeps. No personal data.</summary>
public static class BoothLog
{
    /// <summary>Makes the logger. Types that hold personal data are written as redacted.</summary>
    public static Logger Make(CodeProfile profile, TextWriter output, bool forJournald,
        bool verbose)
    {
        var level = verbose ? LogEventLevel.Debug : LogEventLevel.Information;
        return new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .Destructure.AsScalar<PersonalImage>()
            .Destructure.AsScalar<Handwriting>()
            .Destructure.AsScalar<EphotoCode>()
            .Destructure.ToMaximumDepth(4)
            .Destructure.ToMaximumCollectionCount(16)
            .Destructure.ToMaximumStringLength(512)
            .WriteTo.Sink(new WriterSink(output, new(new(profile), forJournald)))
            .CreateLogger();
    }
}
