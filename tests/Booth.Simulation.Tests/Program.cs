using Xunit.MicrosoftTestingPlatform;

namespace Booth.Simulation.Tests;

internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [SimulateCommand.Argument, ..])
        {
            return SimulateCommand.Run(args.AsSpan(1));
        }

        if (args is [MutationCommand.Argument, ..])
        {
            return MutationCommand.Run(args.AsSpan(1));
        }

        return await TestPlatformTestFramework.RunAsync(
            args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
    }
}
