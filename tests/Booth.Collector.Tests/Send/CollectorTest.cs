namespace Booth.Collector.Tests;

/// <summary>Every test gets a reference collector of its own and the administration's client.</summary>
public abstract class CollectorTest(TestKeys keys) : IAsyncLifetime
{
    protected TestKeys Keys => keys;

    protected RunningCollector Collector { get; private set; } = null!;

    private protected Administration Administration { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Collector = await RunningCollector.StartAsync(keys);
        Administration = new Administration(keys, Collector.Server);
    }

    public async ValueTask DisposeAsync()
    {
        Administration.Dispose();
        await Collector.DisposeAsync();
    }
}
