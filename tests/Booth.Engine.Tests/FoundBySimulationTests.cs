namespace Booth.Engine.Tests;

/// <summary>What the simulation once found, by the shortest way to see it.</summary>
public sealed class FoundBySimulationTests
{
    [Fact]
    public async Task A_camera_that_was_away_at_the_start_is_started_before_coins_are_taken()
    {
        await using var booth = new TestBooth();
        booth.Camera.Unplug();
        await booth.StartAsync("OutOfService");

        booth.Camera.Replug();

        await booth.SeeAsync("Attract");
        await booth.ToReviewingAsync();
    }
}
