using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>The face networks.</summary>
public sealed record ModelSettings
{
    [StringLength(4_096, MinimumLength = 1)]
    [Description("Folder of the ONNX files.")]
    public string Folder { get; init; } = "/usr/lib/booth/models";
}
