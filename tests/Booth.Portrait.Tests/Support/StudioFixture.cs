[assembly: AssemblyFixture(typeof(Booth.Portrait.Tests.StudioFixture))]

namespace Booth.Portrait.Tests;

/// <summary>The networks are loaded once for all tests.</summary>
public sealed class StudioFixture : IDisposable
{
    public PortraitStudio Studio { get; } = new(Checkout.Models);

    public void Dispose() => Studio.Dispose();
}
