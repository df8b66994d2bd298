namespace Booth.Hal.Linux.Native;

/// <summary>The C name of a field where it lies inside a union: "fmt.pix.width".</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class CFieldAttribute(string path) : Attribute
{
    public string Path { get; } = path;
}
