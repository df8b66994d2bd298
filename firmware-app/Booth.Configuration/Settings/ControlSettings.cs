using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>Where technicians reach boothd.</summary>
public sealed record ControlSettings
{
    /// <summary>sun_path holds 108 bytes with the closing zero (unix(7)).</summary>
    public const int MaxSocketPath = 107;

    [StringLength(MaxSocketPath, MinimumLength = 1)]
    [Description("Path of the Unix socket, made with mode 0600.")]
    public string Socket { get; init; } = "/run/booth/control.sock";
}
