using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>How an e-photo code is made.</summary>
public sealed record CodeSettings
{
    [AllowedValues("iso7064-36", "plain-22", "plain-21")]
    [Description("Code profile: length, alphabet, grouping and check characters.")]
    public string Profile { get; init; } = "iso7064-36";
}
