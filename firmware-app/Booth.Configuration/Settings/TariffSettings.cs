using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Booth.Configuration;

/// <summary>Prices, in cents.</summary>
public sealed record TariffSettings
{
    [Range(10L, 10_000L)]
    [Description("Price of an e-photo in cents.")]
    public long EphotoCents { get; init; } = 800;

    [Range(10L, 10_000L)]
    [Description("Price of a plain sheet in cents.")]
    public long SheetCents { get; init; } = 600;
}
