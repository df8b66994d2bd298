namespace Booth.Flow;

/// <summary>One sale, unique for the life of the booth.</summary>
public readonly record struct SaleId(Guid Value);
