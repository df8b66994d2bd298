using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReferenceCollector;

/// <summary>Faults and a clock on request; exists only with --enable-faults.</summary>
internal sealed class TestSide(FaultPlan faults, OffsetTimeProvider clock)
{
    public const string FaultsRoute = "/test/faults";
    public const string ClockRoute = "/test/clock";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(FaultsRoute, AddFaultAsync);
        routes.MapGet(FaultsRoute, (HttpContext http) => RemainingAsync(http));
        routes.MapDelete(FaultsRoute, (HttpContext http) =>
        {
            faults.Clear();
            return RemainingAsync(http);
        });
        routes.MapPost(ClockRoute, SetClockAsync);
    }

    private async Task AddFaultAsync(HttpContext http)
    {
        var fault = await Answers.ReadJsonAsync<Fault>(http);
        if (fault is not { Status: >= 200 and <= 599 } || !faults.Add(fault))
        {
            await Answers.ProblemAsync(http, 400, "expected kind, status 200..599, times 1 or more");
            return;
        }

        await RemainingAsync(http);
    }

    private async Task SetClockAsync(HttpContext http)
    {
        if (await Answers.ReadJsonAsync<ClockQuestion>(http) is not { IsValid: true } question)
        {
            await Answers.ProblemAsync(http, 400, "expected {\"offset_s\": seconds within ten years}");
            return;
        }

        clock.Offset = TimeSpan.FromSeconds(question.OffsetS);
        await Answers.JsonAsync(http, new { Now = clock.GetUtcNow() });
    }

    private Task RemainingAsync(HttpContext http) =>
        Answers.JsonAsync(http, new { faults.Remaining });
}
