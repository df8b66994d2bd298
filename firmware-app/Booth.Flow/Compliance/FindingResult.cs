namespace Booth.Flow;

/// <summary>A measure against its limit. Ordered from best to worst.</summary>
public enum FindingResult
{
    /// <summary>Within the limit.</summary>
    Pass,

    /// <summary>Acceptable, worth telling the visitor.</summary>
    Warn,

    /// <summary>The administration would refuse it.</summary>
    Fail,
}
