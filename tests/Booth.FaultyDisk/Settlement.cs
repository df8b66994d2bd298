namespace Booth.FaultyDisk;

/// <summary>
/// What a power cut leaves of writes that were never synced. Real disks differ, so the seed first
/// picks a kind of disk and then, write by write, what it did.
/// </summary>
internal sealed class Settlement(Random random)
{
    private readonly Kind kind = (Kind)random.Next(4);
    private readonly int kept = random.Next();

    private enum Kind
    {
        // No cache was written back.
        NothingReachedIt,

        // All was written back but the last, which is torn.
        TornAtTheEnd,

        // Written back in order up to some point.
        InOrder,

        // Each write on its own, in any order.
        AnyOrder,
    }

    /// <summary>Which sectors of the write are there.</summary>
    public Choice Choose(bool isSafe, int index, int count) => isSafe ? Choice.Keep : kind switch
    {
        Kind.NothingReachedIt => Choice.Drop,
        Kind.TornAtTheEnd => index < count - 1 ? Choice.Keep : Choice.Torn(random),
        Kind.InOrder => index.CompareTo(kept % (count + 1)) switch
        {
            < 0 => Choice.Keep,
            0 => Choice.Torn(random),
            _ => Choice.Drop,
        },
        _ => random.Next(3) switch
        {
            0 => Choice.Keep,
            1 => Choice.Drop,
            _ => Choice.Torn(random),
        },
    };

    /// <summary>Which of so many states of the folder is found; the last one is the newest.</summary>
    public int ChooseFolder(int count) => kind switch
    {
        Kind.NothingReachedIt => 0,
        Kind.TornAtTheEnd => count - 1,
        _ => random.Next(count),
    };

    /// <summary>All sectors, none, or each by chance.</summary>
    internal sealed class Choice
    {
        private readonly Random? chance;
        private readonly bool isKept;

        private Choice(bool isKept, Random? chance) => (this.isKept, this.chance) = (isKept, chance);

        public static Choice Keep { get; } = new(isKept: true, null);

        public static Choice Drop { get; } = new(isKept: false, null);

        public static Choice Torn(Random random) => new(isKept: false, random);

        public bool KeepsSector() => chance is null ? isKept : chance.Next(2) == 0;
    }
}
