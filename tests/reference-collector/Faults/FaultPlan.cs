namespace ReferenceCollector;

/// <summary>The faults to come, in order; every PUT takes one.</summary>
public sealed class FaultPlan
{
    private const int MaxPlanned = 10_000;
    private readonly Lock gate = new();
    private readonly Queue<Fault> planned = new();

    /// <summary>Tells which fault a PUT has met, at the moment the booth is left with it.</summary>
    public event Action<Fault>? Hit;

    /// <summary>How many PUTs will still meet a fault.</summary>
    public int Remaining
    {
        get
        {
            lock (gate)
            {
                return planned.Count;
            }
        }
    }

    /// <summary>Adds a fault at the end. False when there are too many.</summary>
    public bool Add(Fault fault)
    {
        lock (gate)
        {
            if (fault.Times < 1 || planned.Count + fault.Times > MaxPlanned)
            {
                return false;
            }

            for (var i = 0; i < fault.Times; i++)
            {
                planned.Enqueue(fault);
            }

            return true;
        }
    }

    /// <summary>Forgets all faults.</summary>
    public void Clear()
    {
        lock (gate)
        {
            planned.Clear();
        }
    }

    internal Fault? Next()
    {
        lock (gate)
        {
            return planned.TryDequeue(out var fault) ? fault : null;
        }
    }

    internal void Tell(Fault fault) => Hit?.Invoke(fault);
}
