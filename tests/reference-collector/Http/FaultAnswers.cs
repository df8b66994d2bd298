using Microsoft.AspNetCore.Http;

namespace ReferenceCollector;

/// <summary>Plays the planned faults.</summary>
internal static class FaultAnswers
{
    /// <summary>Faults that happen before the envelope is looked at.</summary>
    public static async Task RefuseAsync(HttpContext http, Fault fault, FaultPlan plan)
    {
        if (fault.Kind == FaultKind.DropBefore)
        {
            plan.Tell(fault);
            http.Abort();
            return;
        }

        if (fault.RetryAfter is { } retryAfter)
        {
            http.Response.Headers.RetryAfter = retryAfter;
        }

        plan.Tell(fault);
        await Answers.ProblemAsync(http, fault.Status, "a fault on request");
    }

    /// <summary>Faults that happen once the envelope is taken.</summary>
    public static async Task SpoilAsync(
        HttpContext http, Fault fault, FaultPlan plan, PutResult result)
    {
        plan.Tell(fault);
        switch (fault.Kind)
        {
            case FaultKind.Hang:
                await UntilGoneAsync(http);
                break;
            case FaultKind.DropAfter:
                http.Abort();
                break;
            case FaultKind.Truncate:
                await TruncateAsync(http, result);
                break;
            default:
                http.Response.StatusCode = result.Status;
                await http.Response.WriteAsync(result.Receipt, http.RequestAborted);
                break;
        }
    }

    private static async Task UntilGoneAsync(HttpContext http)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    private static async Task TruncateAsync(HttpContext http, PutResult result)
    {
        http.Response.StatusCode = result.Status;
        http.Response.ContentLength = result.Receipt.Length;
        await http.Response.WriteAsync(result.Receipt[..(result.Receipt.Length / 2)]);
        await http.Response.Body.FlushAsync();
        http.Abort();
    }
}
