namespace Booth.Flow;

/// <summary>The limits of a session: configuration, read once at start.</summary>
public sealed record SessionRules
{
    /// <summary>Prices.</summary>
    public required Tariff Tariff { get; init; }

    /// <summary>Language of the attract screen, and of a visitor who has not chosen one.</summary>
    public LanguageTag DefaultLanguage { get; init; } = LanguageTag.French;

    /// <summary>Layout and voice before a visitor changes them.</summary>
    public Access UsualAccess { get; init; } = new(IsLowered: false, IsSpoken: false);

    /// <summary>A maintenance PIN is configured, so that there is something to type it for.</summary>
    public bool HasMaintenancePin { get; init; }

    /// <summary>Shots a visitor may take before the refund, 1..10.</summary>
    public int MaxTries { get; init; } = 5;

    /// <summary>Sheets that may be tried before the sale is returned, 1..3.</summary>
    public int MaxPrintTries { get; init; } = 2;

    /// <summary>A screen that waits for the visitor warns after this long.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The warning lasts this long, then the session ends and money is refunded.</summary>
    public TimeSpan WarningTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A hint stays on the screen at least this long.</summary>
    public TimeSpan HintShown { get; init; } = TimeSpan.FromMilliseconds(700);

    /// <summary>Guidance must be good for this long before the countdown starts by itself.</summary>
    public TimeSpan HoldStill { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Length of the countdown, in seconds, 1..10.</summary>
    public int CountdownSeconds { get; init; } = 3;

    /// <summary>Flash, shot and verdict must be done within this.</summary>
    public TimeSpan ShotTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Sealing and the commit must be done within this.</summary>
    public TimeSpan SecureTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>One sheet must be out within this.</summary>
    public TimeSpan PrintTimeout { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>One slip must be out within this.</summary>
    public TimeSpan SlipTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A failed device may come back within this before the session is given up.</summary>
    public TimeSpan InterruptionTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Thank-you and refund screens stay this long.</summary>
    public TimeSpan FarewellTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
