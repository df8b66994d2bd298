using System.Net;
using Booth.Engine;

namespace Booth.Collector.Tests;

public sealed class FaultSwitchTests(TestKeys keys) : CollectorTest(keys)
{
    [Fact]
    public async Task A_fault_is_played_as_often_as_asked()
    {
        using var planned = await Administration.PostAsync(
            "/test/faults", """{"kind":"status","status":503,"retry_after":"7","times":2}""");
        Assert.Equal("""{"remaining":2}""", await planned.Content.ReadAsStringAsync());

        var first = Assert.IsType<UploadAnswer.TryAgain>(await Collector.PutAsync(1));
        Assert.Equal(TimeSpan.FromSeconds(7), first.RetryAfter);
        Assert.IsType<UploadAnswer.TryAgain>(await Collector.PutAsync(1));
        Assert.IsType<UploadAnswer.Acknowledged>(await Collector.PutAsync(1));
    }

    [Fact]
    public async Task Faults_can_be_taken_back()
    {
        using var planned = await Administration.PostAsync(
            "/test/faults", """{"kind":"drop_after","times":3}""");
        using var cleared = await Administration.DeleteAsync("/test/faults");
        using var remaining = await Administration.GetAsync("/test/faults");

        Assert.Equal("""{"remaining":0}""", await cleared.Content.ReadAsStringAsync());
        Assert.Equal("""{"remaining":0}""", await remaining.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/test/faults", """{"kind":"none"}""")]
    [InlineData("/test/faults", """{"kind":"status","status":1000}""")]
    [InlineData("/test/faults", """{"kind":"hang","times":0}""")]
    [InlineData("/test/faults", """{"kind":"hang","times":2000000000}""")]
    [InlineData("/test/clock", """{"offset_s":1e300}""")]
    [InlineData("/test/clock", """{"offset_s":"much"}""")]
    public async Task A_fault_that_cannot_be_played_is_refused(string path, string json)
    {
        using var answer = await Administration.PostAsync(path, json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_clock_can_be_moved()
    {
        using var answer = await Administration.PostAsync("/test/clock", """{"offset_s":86400}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(TimeSpan.FromDays(1), Collector.Server.ClockOffset);
    }
}
