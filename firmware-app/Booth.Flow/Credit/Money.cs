namespace Booth.Flow;

/// <summary>An amount of money in minor units (euro cents). The only type that does arithmetic on money.</summary>
/// <param name="MinorUnits">Cents; may be negative only in a correction.</param>
public readonly record struct Money(long MinorUnits) : IComparable<Money>
{
    /// <summary>Nothing.</summary>
    public static Money Zero => default;

    /// <summary>True when there is no money at all.</summary>
    public bool IsZero => MinorUnits == 0;

    /// <summary>True when there is some money.</summary>
    public bool IsPositive => MinorUnits > 0;

    /// <summary>Sum; an overflow is impossible with real coins and therefore stops the booth.</summary>
    public static Money operator +(Money left, Money right) =>
        new(checked(left.MinorUnits + right.MinorUnits));

    /// <summary>Difference; may be negative, the caller decides what that means.</summary>
    public static Money operator -(Money left, Money right) =>
        new(checked(left.MinorUnits - right.MinorUnits));

    /// <summary>Less than.</summary>
    public static bool operator <(Money left, Money right) => left.MinorUnits < right.MinorUnits;

    /// <summary>Greater than.</summary>
    public static bool operator >(Money left, Money right) => left.MinorUnits > right.MinorUnits;

    /// <summary>Less than or equal.</summary>
    public static bool operator <=(Money left, Money right) => left.MinorUnits <= right.MinorUnits;

    /// <summary>Greater than or equal.</summary>
    public static bool operator >=(Money left, Money right) => left.MinorUnits >= right.MinorUnits;

    /// <inheritdoc />
    public int CompareTo(Money other) => MinorUnits.CompareTo(other.MinorUnits);

    /// <summary>"8.00": for records and technicians; screens format by language.</summary>
    public override string ToString() =>
        $"{(MinorUnits < 0 ? "-" : "")}{Math.Abs(MinorUnits) / 100}.{Math.Abs(MinorUnits) % 100:00}";
}
