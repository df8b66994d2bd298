using Xunit.MicrosoftTestingPlatform;

namespace Booth.EndToEnd.Tests;

internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [Kill9Command.Argument, .. var rest])
        {
            return await Kill9Command.RunAsync(rest);
        }

        return await TestPlatformTestFramework.RunAsync(
            args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
