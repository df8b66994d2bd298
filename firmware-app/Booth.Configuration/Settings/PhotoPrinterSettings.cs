using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>Which photo printer the booth has.</summary>
public sealed record PhotoPrinterSettings
{
    /// <summary>A printer that is a part of the simulated booth.</summary>
    public const string Simulated = "simulated";

    /// <summary>A printer behind an IPP queue.</summary>
    public const string Ipp = "ipp";

    [AllowedValues(Simulated, Ipp)]
    [Description("simulated, or ipp: a CUPS queue or a printer that speaks IPP itself.")]
    public string Kind { get; init; } = Simulated;

    [RegularExpression("ipp://[^\\s]{1,2000}")]
    [Description("Address of the queue on this machine, for kind ipp.")]
    public string? Uri { get; init; }

    [Range(0.05, 60.0)]
    [Description("How often the printer is looked at.")]
    public double PollS { get; init; } = 1;
}
