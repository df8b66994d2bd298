namespace ReferenceCollector;

/// <summary>
/// After five wrong codes within a minute nobody may ask at all until the minute is over: guessing
/// must not pay. The administration has one token, hence one count.
/// </summary>
internal sealed class WrongCodeLimiter(TimeProvider time)
{
    public const int MaxWrong = 5;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Queue<long> wrong = new();

    /// <summary>How long to wait; null when the next question is welcome.</summary>
    public TimeSpan? Wait()
    {
        lock (gate)
        {
            while (wrong.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
            {
                wrong.Dequeue();
            }

            return wrong.Count < MaxWrong ? null : Window - time.GetElapsedTime(wrong.Peek());
        }
    }

    public void CountWrong()
    {
        lock (gate)
        {
            wrong.Enqueue(time.GetTimestamp());
            if (wrong.Count > MaxWrong)
            {
                wrong.Dequeue();
            }
        }
    }
}
