using System.Diagnostics;

namespace Booth.Contract.Tests;

/// <summary>Compiles a C program against the kernel's and the C library's headers and runs it.</summary>
internal static class CCompiler
{
    public static async Task<string[]> RunAsync(string source)
    {
        var folder = Directory.CreateTempSubdirectory("booth-c-");
        try
        {
            var (file, program) = (Path.Combine(folder.FullName, "a.c"), Path.Combine(folder.FullName, "a"));
            await File.WriteAllTextAsync(file, source);
            await ToolAsync("gcc", "-D_GNU_SOURCE", "-o", program, file);
            return (await ToolAsync(program)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> ToolAsync(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var tool = Process.Start(start)!;
        var errors = tool.StandardError.ReadToEndAsync();
        var output = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        Assert.True(tool.ExitCode == 0, $"{name}: {await errors}");
        return output;
    }
}
