namespace Booth.Hal.Linux.Native;

/// <summary>
/// The header whose constants a class repeats under their native names; a test compares them.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CHeaderAttribute(string header) : Attribute
{
    public string Header { get; } = header;
}
