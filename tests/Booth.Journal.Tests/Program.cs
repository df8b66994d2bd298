using Xunit.MicrosoftTestingPlatform;

namespace Booth.Journal.Tests;

internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [KilledWriter.Argument, var path, var seed])
        {
            return KilledWriter.Run(path, int.Parse(seed));
        }

        return await TestPlatformTestFramework.RunAsync(
            args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
