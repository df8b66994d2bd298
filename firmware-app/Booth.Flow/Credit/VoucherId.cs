namespace Booth.Flow;

/// <summary>One refund voucher, unique for the life of the booth.</summary>
public readonly record struct VoucherId(Guid Value);
