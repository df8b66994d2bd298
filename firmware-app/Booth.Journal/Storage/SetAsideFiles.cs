using System.Collections.Immutable;
using Booth.Engine;

namespace Booth.Journal;

/// <summary>
/// Sales are refused as long as a damaged file lies beside the journal that no person has accepted:
/// the file itself is the flag, so that no crash can lose it.
/// </summary>
internal sealed class SetAsideFiles(Database database, TimeProvider clock)
{
    private ImmutableArray<string> waiting = [];

    public ImmutableArray<string> Waiting => waiting;

    public void Load(ImmutableArray<string> found) =>
        waiting = [.. found.Where(name =>
            !database.Any("SELECT 1 FROM set_aside WHERE name = $name", ("$name", name)))];

    public void Accept(string person)
    {
        if (string.IsNullOrWhiteSpace(person) || person.Length > 64)
        {
            throw Rule.Broken("a person of 1 to 64 characters must accept the loss");
        }

        foreach (var name in waiting)
        {
            database.Execute(
                "INSERT OR IGNORE INTO set_aside VALUES ($name, $at, $by)",
                ("$name", name), ("$at", Texts.Of(clock.GetUtcNow())), ("$by", person));
        }
    }

    /// <summary>After the acceptance is on the disk.</summary>
    public void Clear() => waiting = [];

    public void ThrowIfWaiting()
    {
        if (waiting.IsEmpty) return;
        throw new JournalException(
            JournalFault.Corrupt,
            $"Sales are refused: {string.Join(", ", waiting)} was damaged and set aside. "
            + "Copy it for the operator, then accept the loss.");
    }
}
