using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>The SDL screen as a real window of a real X server.</summary>
[Collection(SdlTests.Name)]
public sealed class SdlUnderXContractTests : DisplayContract, IAsyncLifetime
{
    private VirtualX? server;

    public async ValueTask InitializeAsync() => server = await VirtualX.StartAsync();

    public ValueTask DisposeAsync()
    {
        server?.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override Task<DisplayRig> OpenAsync()
    {
        var screen = SdlBench.OpenUnder(server!);
        return Task.FromResult(SdlBench.RigOf(screen));
    }
}
