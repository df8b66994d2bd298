using Booth.Engine;

namespace Booth.App;

/// <summary>
/// Every failure of a request becomes a problem in words; nothing reaches the loop.
/// </summary>
internal sealed class ProblemGuard(ILogger log)
{
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: 404 or 405 or 415 } response)
            {
                await Answer.ProblemAsync(http, response.StatusCode, "no-such-request",
                    $"{http.Request.Method} is not understood here; is booth of the same version?");
            }
        }
        catch (JournalException problem)
        {
            await TryAsync(http, 503, "journal", problem.Message);
        }
        catch (BadHttpRequestException problem)
        {
            await TryAsync(http, problem.StatusCode, "bad-request", problem.Message);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            log.LogDebug("a client of the control socket went away");
        }
        // A bug in one answer must not end the booth: it is logged, the client is told.
        catch (Exception problem)
        {
            log.LogError(problem, "control socket: {Method} failed", http.Request.Method);
            await TryAsync(http, 500, "failed", "boothd could not answer; the log says why");
        }
    }

    private static Task TryAsync(HttpContext http, int status, string type, string detail) =>
        http.Response.HasStarted
            ? Task.CompletedTask
            : Answer.ProblemAsync(http, status, type, detail);
}
