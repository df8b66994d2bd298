namespace Booth.Flow;

/// <summary>One physical coin event, unique for the life of the booth.</summary>
public readonly record struct CoinId(Guid Value);
