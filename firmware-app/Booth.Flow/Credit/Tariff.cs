namespace Booth.Flow;

/// <summary>The price of each service.</summary>
/// <param name="Ephoto">Price of an e-photo, positive.</param>
/// <param name="Sheet">Price of a plain sheet, positive.</param>
public sealed record Tariff(Money Ephoto, Money Sheet)
{
    /// <summary>The price of <paramref name="service"/>.</summary>
    public Money PriceOf(Service service) => service == Service.Ephoto ? Ephoto : Sheet;
}
