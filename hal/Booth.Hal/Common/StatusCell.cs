namespace Booth.Hal;

/// <summary>
/// A status that tells of real changes only, in the order in which they happened. For adapters.
/// </summary>
/// <typeparam name="T">A status record.</typeparam>
/// <param name="initial">The status until the first change.</param>
public sealed class StatusCell<T>(T initial)
    where T : class
{
    private readonly Lock gate = new();

    // Held while telling, so that nobody hears an older status last. Listeners must not block.
    private readonly Lock telling = new();
    private volatile T current = initial;

    /// <summary>Raised on every real change, from the thread that made it.</summary>
    public event Action<T>? Changed;

    /// <summary>The status now.</summary>
    public T Current => current;

    /// <summary>Sets it, and tells if that is a change.</summary>
    public void Set(T next) => Update(_ => next);

    /// <summary>Changes it from what it is, and tells if that is a change.</summary>
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
