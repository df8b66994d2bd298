using System.Text.Json;
using Booth.Control;

namespace Booth.App;

/// <summary>Writes answers of the control socket.</summary>
internal static class Answer
{
    public static Task JsonAsync<T>(HttpContext http, T report)
    {
        http.Response.ContentType = "application/json";
        return http.Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(report, ControlJson.Compact),
            http.RequestAborted).AsTask();
    }

    public static Task ProblemAsync(HttpContext http, int status, string type, string detail)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = Problem.MediaType;
        var problem = new Problem("booth:" + type, type.Replace('-', ' '), status, detail);
        return http.Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(problem, ControlJson.Compact),
            http.RequestAborted).AsTask();
    }

    public static Task StartingAsync(HttpContext http) => ProblemAsync(
        http, 503, "starting", "boothd is starting; ask again in a second");
}
