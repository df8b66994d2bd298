using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Booth.Hal.Linux.Native;

namespace Booth.Contract.Tests;

/// <summary>
/// Every struct and constant that we repeat from a C header, compared with what a C compiler makes
/// of that header on this machine.
/// </summary>
public sealed class NativeLayoutTests
{
    private static readonly Type[] Natives =
        [.. typeof(Descriptor).Assembly.GetTypes().Where(t => t.Namespace == typeof(Descriptor).Namespace)];

    [Fact]
    public async Task Structs_lie_in_memory_as_the_headers_say()
    {
        var structs = Natives.Where(t => t.GetCustomAttribute<CStructAttribute>() is not null).ToList();
        Assert.True(structs.Count >= 2);
        var ours = structs.SelectMany(Describe).ToList();
        Assert.Equal(ours, await CCompiler.RunAsync(Program(structs)));
    }

    [Fact]
    public async Task Constants_have_the_values_of_the_headers()
    {
        var classes = Natives.Where(t => t.GetCustomAttribute<CHeaderAttribute>() is not null).ToList();
        var constants = classes.SelectMany(Constants).ToList();
        Assert.True(constants.Count >= 20);
        var source = new StringBuilder("#include <stdio.h>\n");
        foreach (var type in classes)
            source.AppendLine(Include(type.GetCustomAttribute<CHeaderAttribute>()!.Header));

        source.AppendLine("int main(void) {");
        foreach (var constant in constants)
            source.AppendLine(Print(constant));

        source.AppendLine("}");
        var ours = constants.Select(c => $"{c.Name} {Value(c)}").ToList();
        Assert.Equal(ours, await CCompiler.RunAsync(source.ToString()));
    }

    /// <summary>Macros with an argument, which the names of our constants cannot repeat.</summary>
    [Fact]
    public async Task Requests_with_an_argument_have_the_values_of_the_headers() =>
        Assert.Equal(
            [$"{InputHeader.EvioCGAbs}", $"{InputHeader.EvioCGMtSlots}"],
            await CCompiler.RunAsync("""
                #include <stdio.h>
                #include <linux/input.h>
                int main(void) {
                  printf("%u\n%u\n", (unsigned)EVIOCGABS(0), (unsigned)EVIOCGMTSLOTS(11 * sizeof(__s32)));
                }
                """));

    private static IEnumerable<FieldInfo> Constants(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.IsLiteral && !f.Name.Any(char.IsAsciiLetterLower));

    private static string Print(FieldInfo constant) => constant.FieldType == typeof(string)
        ? $"printf(\"{constant.Name} %s\\n\", {constant.Name});"
        : $"printf(\"{constant.Name} %lld\\n\", (long long)({constant.Name}) & 0xffffffffLL);";

    private static object Value(FieldInfo constant) =>
        constant.GetRawConstantValue() is string text ? text : Convert.ToInt64(
            constant.GetRawConstantValue(), CultureInfo.InvariantCulture) & 0xFFFFFFFF;

    private static string Program(List<Type> structs)
    {
        var source = new StringBuilder("#include <stdio.h>\n#include <stddef.h>\n");
        foreach (var type in structs)
            source.AppendLine(Include(type.GetCustomAttribute<CStructAttribute>()!.Header));

        source.AppendLine("int main(void) {");
        foreach (var type in structs)
        {
            var name = type.GetCustomAttribute<CStructAttribute>()!.Name;
            source.AppendLine($"printf(\"{name} %zu\\n\", sizeof({name}));");
            foreach (var field in Fields(type).SelectMany(CNames))
                source.AppendLine($"printf(\"{name}.{field} %zu %zu\\n\","
                    + $" offsetof({name}, {field}), sizeof((({name} *)0)->{field}));");
        }

        return source.AppendLine("}").ToString();
    }

    private static IEnumerable<string> Describe(Type type)
    {
        var name = type.GetCustomAttribute<CStructAttribute>()!.Name;
        yield return $"{name} {SizeOf(type)}";
        foreach (var field in Fields(type))
        {
            var offset = field.GetCustomAttribute<FieldOffsetAttribute>()!.Value;
            foreach (var path in CNames(field))
                yield return $"{name}.{path} {offset} {SizeOf(field)}";
        }
    }

    private static FieldInfo[] Fields(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Instance);

    private static IEnumerable<string> CNames(FieldInfo field) =>
        field.GetCustomAttribute<CFieldAttribute>()?.Paths ?? [field.Name];

    private static int SizeOf(FieldInfo field) =>
        field.GetCustomAttribute<FixedBufferAttribute>() is { } buffer
            ? buffer.Length * SizeOf(buffer.ElementType)
            : SizeOf(field.FieldType);

    private static int SizeOf(Type type) => (int)typeof(Unsafe)
        .GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;

    private static string Include(string header) => $"#include <{header}>";
}
