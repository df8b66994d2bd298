namespace Booth.Hal.Simulated;

/// <summary>
/// A status that tells of real changes only, in the order in which they happened.
/// </summary>
internal sealed class StatusCell<T>(T initial)
    where T : class
{
    private readonly Lock gate = new();

    // Held while telling, so that nobody hears an older status last. Listeners must not block.
    private readonly Lock telling = new();
    private T current = initial;

    public event Action<T>? Changed;

    public T Current
    {
        get
        {
            lock (gate)
                return current;
        }
    }

    public void Set(T next) => Update(_ => next);

    public void Update(Func<T, T> change)
    {
        lock (telling)
        {
            T next;
            lock (gate)
            {
                next = change(current);
                if (current.Equals(next))
                    return;

                current = next;
            }

            Changed?.Invoke(next);
        }
    }
}
