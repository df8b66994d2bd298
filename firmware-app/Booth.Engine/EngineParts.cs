using System.Collections.Immutable;
using System.Security.Cryptography;
using Booth.Flow;
using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>Everything the loop works with, joined once by the composition root.</summary>
public sealed record EngineParts
{
    public required ICamera Camera { get; init; }

    public required IFlash Flash { get; init; }

    public required ICoinAcceptor CoinAcceptor { get; init; }

    public required ITouchPanel TouchPanel { get; init; }

    /// <summary>The two buttons beside the screen; null where there are none.</summary>
    public IButtonPair? Buttons { get; init; }

    public required IPhotoPrinter PhotoPrinter { get; init; }

    public required ISlipPrinter SlipPrinter { get; init; }

    public required IDisplay Display { get; init; }

    public required IEnclosure Enclosure { get; init; }

    public required IJournal Journal { get; init; }

    /// <summary>Null when the face networks could not be loaded: the booth is out of service.</summary>
    public required IPortraitStudio? PortraitStudio { get; init; }

    public required IInkRenderer InkRenderer { get; init; }

    public required IScreenPainter ScreenPainter { get; init; }

    public required ISheetPainter SheetPainter { get; init; }

    public required IDossierSealer DossierSealer { get; init; }

    public required ICollector Collector { get; init; }

    public required ITelemetry Telemetry { get; init; }

    public required SessionRules Rules { get; init; }

    public required BoothIdentity Identity { get; init; }

    public required ComplianceLimits ComplianceLimits { get; init; }

    public required CoinTable CoinTable { get; init; }

    public required CoinLimits CoinLimits { get; init; }

    public required CodeProfile CodeProfile { get; init; }

    public required EngineLimits Limits { get; init; }

    /// <summary>Reads screens aloud; null: no key offers it.</summary>
    public ISpeaker? Speaker { get; init; }

    /// <summary>The technicians' PIN; null: there is no screen for them.</summary>
    public PinHash? MaintenancePin { get; init; }

    /// <summary>Languages on offer; the first is the attract screen's.</summary>
    public required ImmutableArray<LanguageTag> Languages { get; init; }

    public required string SoftwareVersion { get; init; }

    /// <summary>Version of the consent text the visitor agrees to.</summary>
    public required string ConsentVersion { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    public required ILogger Log { get; init; }

    /// <summary>
    /// Where all work beside the loop runs. A simulation puts its own in, and starts the engine on
    /// it; then nothing of the engine runs anywhere else.
    /// </summary>
    public TaskScheduler Scheduler { get; init; } = TaskScheduler.Default;

    /// <summary>Memory of the process, bytes, for telemetry. A simulation has none of its own.</summary>
    public Func<long> MemoryBytes { get; init; } = () => Environment.WorkingSet;

    /// <summary>Secure random bytes: codes, vouchers, ids, jitter. A simulation replaces it by a seed.</summary>
    public FillRandom FillRandom { get; init; } = RandomNumberGenerator.Fill;
}
