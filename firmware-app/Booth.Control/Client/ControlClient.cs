using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Booth.Control;

/// <summary>Talks to boothd over its Unix socket.</summary>
public sealed class ControlClient : IDisposable
{
    private const int MaxAnswerBytes = 16 * 1024 * 1024;

    private readonly string socket;
    private readonly HttpClient http;

    /// <summary>
    /// Connects at the first request; each must be answered within <paramref name="timeout"/>.
    /// </summary>
    public ControlClient(string socket, TimeSpan timeout)
    {
        this.socket = socket;
        http = new(new SocketsHttpHandler { ConnectCallback = ConnectAsync, UseProxy = false })
        {
            BaseAddress = new("http://boothd"),
            Timeout = timeout,
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
    }

    /// <summary>Asks.</summary>
    /// <exception cref="ControlException">No answer, or not the one hoped for.</exception>
    public Task<T> GetAsync<T>(string route, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Get, route, content: null, cancellationToken);

    /// <summary>Tells.</summary>
    /// <exception cref="ControlException">No answer, or not the one hoped for.</exception>
    public async Task<T> PostAsync<T>(string route, object? body,
        CancellationToken cancellationToken)
    {
        using var content = body is null
            ? null
            : JsonContent.Create(body, body.GetType(), options: ControlJson.Compact);
        return await SendAsync<T>(HttpMethod.Post, route, content, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private async Task<T> SendAsync<T>(
        HttpMethod method, string route, HttpContent? content, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(route, UriKind.Relative));
            request.Content = content;
            using var response = await http.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode ? Read<T>(text) : throw Explain(response, text);
        }
        catch (HttpRequestException problem)
        {
            throw Unreachable(problem);
        }
        catch (OperationCanceledException problem) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ControlException(ControlFault.TimedOut,
                $"boothd gave no answer within {http.Timeout.TotalSeconds:0.#} s; "
                + "is it hung? See: systemctl status boothd", problem);
        }
    }

    private static T Read<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, ControlJson.Compact)
                ?? throw new JsonException("found null");
        }
        catch (JsonException problem)
        {
            throw new ControlException(ControlFault.Failed,
                $"boothd's answer cannot be read ({problem.Message}); "
                + "booth and boothd must be of the same version", problem);
        }
    }

    private static ControlException Explain(HttpResponseMessage response, string text)
    {
        var detail = $"boothd answered {(int)response.StatusCode} {response.ReasonPhrase}";
        if (response.Content.Headers.ContentType?.MediaType == Problem.MediaType)
        {
            detail = Read<Problem>(text).Detail;
        }

        return new(FaultOf(response.StatusCode), detail);
    }

    private static ControlFault FaultOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => ControlFault.NotFound,
        HttpStatusCode.Conflict => ControlFault.Busy,
        < HttpStatusCode.InternalServerError => ControlFault.Refused,
        _ => ControlFault.Failed,
    };

    private ControlException Unreachable(HttpRequestException problem)
    {
        var reason = (problem.InnerException as SocketException)?.SocketErrorCode switch
        {
            SocketError.AccessDenied => $"{socket} may not be opened by this user; use sudo, "
                + "or join the group booth",
            SocketError.ConnectionRefused => $"nobody listens at {socket}; "
                + "start it: systemctl start boothd",
            _ when !File.Exists(socket) => $"there is no socket {socket}; "
                + "start it: systemctl start boothd, or say --socket PATH",
            _ => $"{socket}: {problem.Message}",
        };
        return new(ControlFault.Unreachable, $"boothd is not reachable: {reason}", problem);
    }

    private async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var connection =
            new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), cancellationToken);
            return new NetworkStream(connection, ownsSocket: true);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
