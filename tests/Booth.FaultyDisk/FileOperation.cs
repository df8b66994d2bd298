namespace Booth.FaultyDisk;

/// <summary>What is counted: everything that can change what a power cut leaves.</summary>
public enum FileOperation
{
    Create,
    Write,
    Truncate,
    Sync,
    Delete,
}
