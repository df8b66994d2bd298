namespace Booth.Hal.Linux.Native;

/// <summary>
/// The C name of a field where it lies inside a union: "fmt.pix.width"; several when the field
/// stands for one of each member.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class CFieldAttribute(params string[] paths) : Attribute
{
    public IReadOnlyList<string> Paths { get; } = paths;
}
