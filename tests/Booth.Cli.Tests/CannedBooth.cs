using System.Text.Json;
using Booth.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Booth.Cli.Tests;

/// <summary>
/// A control socket that gives the answers it was told, and remembers what was asked.
/// </summary>
internal sealed class CannedBooth : IAsyncDisposable
{
    private readonly string folder =
        Directory.CreateTempSubdirectory("booth-cli-").FullName;

    private readonly Dictionary<string, (int Status, string Body)> answers = [];
    private readonly List<string> requests = [];
    private WebApplication? server;

    public string Socket => Path.Combine(folder, "control.sock");

    /// <summary>"GET /v1/status" and the like, with the body of a POST after a space.</summary>
    public IReadOnlyList<string> Requests => requests;

    public static async Task<CannedBooth> StartAsync(
        params (string Request, object Answer)[] answers)
    {
        var booth = new CannedBooth();
        foreach (var (request, answer) in answers)
        {
            var status = answer is Problem problem ? problem.Status : StatusCodes.Status200OK;
            var body = answer as string ?? JsonSerializer.Serialize(answer, answer.GetType(),
                ControlJson.Compact);
            booth.answers[request] = (status, body);
        }

        await booth.ListenAsync();
        return booth;
    }

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task ListenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(Socket));
        server = builder.Build();
        server.Run(AnswerAsync);
        return server.StartAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var request =
            $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}";
        requests.Add(body.Length > 0 ? $"{request} {body}" : request);
        var (status, answer) = answers.GetValueOrDefault(request, (404, NotFound(request)));
        context.Response.StatusCode = status;
        context.Response.ContentType = status == 200 ? "application/json" : Problem.MediaType;
        await context.Response.WriteAsync(answer);
    }

    private static string NotFound(string request) => JsonSerializer.Serialize(
        new Problem("booth:not-found", "not found", 404, $"nothing is told about {request}"),
            ControlJson.Compact);
}
