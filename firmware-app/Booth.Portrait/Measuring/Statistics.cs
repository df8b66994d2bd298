using System.Numerics;

namespace Booth.Portrait;

/// <summary>Order statistics. They reorder what they are given.</summary>
internal static class Statistics
{
    /// <summary>The value that <paramref name="share"/> (0..1) of all do not exceed; NaN of none.</summary>
    public static double Quantile(Span<double> values, double share)
    {
        if (values.IsEmpty)
            return double.NaN;
        return Select(values, (int)Math.Clamp(share * values.Length, 0, values.Length - 1));
    }

    /// <summary>The median of each component on its own; NaN of none.</summary>
    public static Vector3 Median(ReadOnlySpan<Vector3> values)
    {
        var component = new double[values.Length];
        var median = Vector3.Zero;
        for (var axis = 0; axis < 3; axis++)
        {
            for (var at = 0; at < component.Length; at++)
                component[at] = values[at][axis];
            median[axis] = (float)Quantile(component, 0.5);
        }
        return median;
    }

    /// <summary>The value of a rank, by Hoare's selection: patches have too many to sort.</summary>
    private static double Select(Span<double> values, int rank)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = values[low + ((high - low) / 2)];
            var (up, down) = (low, high);
            while (up <= down)
            {
                while (values[up] < pivot)
                    up++;
                while (values[down] > pivot)
                    down--;
                if (up > down)
                    break;
                (values[up], values[down]) = (values[down], values[up]);
                (up, down) = (up + 1, down - 1);
            }
            if (rank > down && rank < up)
                return values[rank];
            (low, high) = rank <= down ? (low, down) : (up, high);
        }
        return values[rank];
    }
}
