using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ReferenceCollector;

/// <summary>Answers of both sides.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Json =
        new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>A problem (RFC 9457). The text holds no code and nothing from inside a dossier.</summary>
    public static Task ProblemAsync(HttpContext http, int status, string title)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(
            new { title, status }, Json, "application/problem+json", http.RequestAborted);
    }

    public static Task JsonAsync<T>(HttpContext http, T value) =>
        http.Response.WriteAsJsonAsync(value, Json, http.RequestAborted);

    /// <summary>The body as <typeparamref name="T"/>; null when it is no such thing.</summary>
    public static async Task<T?> ReadJsonAsync<T>(HttpContext http)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(
                http.Request.Body, Json, http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
