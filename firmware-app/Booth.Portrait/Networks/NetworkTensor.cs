using Microsoft.ML.OnnxRuntime;

namespace Booth.Portrait;

/// <summary>One input or output of a network, on a pinned array that both sides see.</summary>
internal sealed class NetworkTensor : IDisposable
{
    private readonly float[] values;

    public NetworkTensor(IEnumerable<int> dimensions)
    {
        Shape = [.. dimensions.Select(size => (long)size)];
        var count = Shape.Aggregate(1L, (product, size) => checked(product * size));
        values = GC.AllocateArray<float>((int)count, pinned: true);
        Value = OrtValue.CreateTensorValueFromMemory(values, Shape);
    }

    public long[] Shape { get; }

    public OrtValue Value { get; }

    public Span<float> Values => values;

    public ReadOnlyMemory<float> Memory => values;

    public void Wipe() => Array.Clear(values);

    public void Dispose()
    {
        Wipe();
        Value.Dispose();
    }
}
