namespace Booth.Hal.Linux.Native;

/// <summary>
/// The C type and header that a struct mirrors. Its fields carry the C names; a test compiles C
/// and compares size, offsets and widths.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class CStructAttribute(string name, string header) : Attribute
{
    public string Name { get; } = name;

    public string Header { get; } = header;
}
