using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReferenceCollector;

/// <summary>
/// What the administration sees, with a bearer token. The code travels in the body, so that no log
/// of addresses can hold it.
/// </summary>
internal sealed class AdministrationSide(
    DossierStore store, EnvelopeOpener opener, CollectorKeys keys, TimeProvider time)
{
    public const string FetchRoute = "/v1/ephotos/fetch";
    public const string ListRoute = "/v1/dossiers";

    private readonly WrongCodeLimiter limiter = new(time);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(FetchRoute, FetchAsync);
        routes.MapGet(ListRoute, ListAsync);
    }

    /// <summary>Lets nobody pass without the token.</summary>
    public Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        var expected = Encoding.UTF8.GetBytes("Bearer " + keys.AdministrationToken);
        var found = Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString());
        if (CryptographicOperations.FixedTimeEquals(expected, found))
        {
            return next(http);
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Answers.ProblemAsync(http, 401, "the bearer token is missing or wrong");
    }

    private async Task FetchAsync(HttpContext http)
    {
        if (limiter.Wait() is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await Answers.ProblemAsync(http, 429, "too many wrong codes");
            return;
        }

        if (await Answers.ReadJsonAsync<FetchQuestion>(http) is not { } question)
        {
            await Answers.ProblemAsync(http, 400, "expected {\"code\": \"...\"}");
            return;
        }

        var code = Encoding.UTF8.GetBytes(question.Characters());
        await AnswerAsync(http, Convert.ToHexStringLower(SHA256.HashData(code)));
    }

    private async Task AnswerAsync(HttpContext http, string id)
    {
        var (state, envelope) = store.Take(id, time.GetUtcNow());
        if (state is null)
        {
            limiter.CountWrong();
            await Answers.ProblemAsync(http, 404, "no e-photo has this code");
            return;
        }

        if (envelope is null)
        {
            await Answers.ProblemAsync(http, 410, $"the e-photo is {state} and deleted");
            return;
        }

        http.Response.ContentType = "application/x-tar";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(opener.Open(envelope).Archive, http.RequestAborted);
    }

    private Task ListAsync(HttpContext http)
    {
        store.Purge(time.GetUtcNow());
        return Answers.JsonAsync(http, store.List());
    }
}
