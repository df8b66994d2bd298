namespace Booth.BenchDevices;

/// <summary>
/// Cuts what a printer receives into orders, by the lengths of the command reference. Orders that
/// begin with DLE are done at once, all others wait their turn.
/// </summary>
internal sealed class EscPosReader
{
    private readonly Queue<Order> waiting = new();
    private readonly List<byte> open = [];

    /// <summary>Takes a byte; returns an order that must be done at once.</summary>
    public Order? Take(byte value)
    {
        open.Add(value);
        if (!IsWhole())
            return null;

        var order = new Order([.. open[0] is 0x1B or 0x1D or 0x10 ? open : open[..^1]]);
        var isAtOnce = open[0] == 0x10;
        open.Clear();
        if (isAtOnce)
            return order;

        waiting.Enqueue(order);
        return null;
    }

    /// <summary>The next order in its turn; null when there is none.</summary>
    public Order? Next() => waiting.TryDequeue(out var order) ? order : null;

    public void Clear() => waiting.Clear();

    private bool IsWhole() => open switch
    {
        [0x10] or [0x1B] or [0x1D] => false,
        [0x10, 0x04, ..] => open.Count == 3,
        [0x10, 0x14, 0x08, ..] => open.Count == 10,
        [0x10, 0x14] => false,
        [0x1B, 0x40] => true,
        [0x1B, ..] => open.Count == 3,
        [0x1D, 0x28, ..] => open.Count >= 5 && open.Count == 5 + open[3] + (open[4] << 8),
        [0x1D, 0x56, ..] => open.Count == 4,
        [0x1D, ..] => open.Count == 3,
        [.., 0x0A] => true,
        _ => false,
    };

    /// <summary>One command with its arguments, or one line of text.</summary>
    internal sealed record Order(byte[] Bytes)
    {
        public bool Is(ReadOnlySpan<byte> command) => Bytes.AsSpan().SequenceEqual(command);
    }
}
