namespace Booth.Journal;

/// <summary>
/// What only a write can change is read again only after one: the loop looks at it every second,
/// all day, and most days nothing happens for hours.
/// </summary>
internal sealed class Remembered<T>(Database database, Func<T> read)
{
    private T? value;
    private long? readAt;

    /// <summary>Called under the database's gate.</summary>
    public T Read()
    {
        if (database.IsWriting) return read();
        if (readAt != database.Version)
        {
            value = read();
            readAt = database.Version;
        }

        return value!;
    }
}
