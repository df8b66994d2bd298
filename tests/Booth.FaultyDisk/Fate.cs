namespace Booth.FaultyDisk;

/// <summary>What becomes of one file operation.</summary>
internal enum Fate
{
    Pass,
    Fail,
    Full,
    Tear,
    Cut,
}
