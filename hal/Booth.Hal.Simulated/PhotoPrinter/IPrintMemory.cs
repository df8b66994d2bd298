namespace Booth.Hal.Simulated;

/// <summary>What a printer still has when its power comes back: its queue, its data, its paper.</summary>
internal interface IPrintMemory
{
    /// <summary>What was remembered last; null: nothing yet.</summary>
    SpoolState? Load();

    /// <summary>Remembers. The only commit.</summary>
    void Save(SpoolState state);

    /// <summary>Keeps the data of a job that is not yet remembered.</summary>
    void Store(string name, SheetDocument sheet);

    /// <summary>Forgets the data of a job that came out or never will.</summary>
    void Delete(string name);

    /// <summary>Forgets the data of every job but these.</summary>
    void KeepOnly(IReadOnlyCollection<string> names);

    /// <summary>The sheet comes out.</summary>
    void PutOut(SpoolJob job);

    /// <summary>Whether this sheet came out.</summary>
    bool IsOut(int sheet);

    /// <summary>One more than the highest number on a sheet that came out.</summary>
    int NextSheet();
}
