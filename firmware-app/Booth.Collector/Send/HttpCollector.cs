using System.Net.Http.Headers;
using System.Security.Authentication;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Collector;

/// <summary>
/// The reference profile: PUT /v1/dossiers/{id} over mutual TLS 1.3 with Content-Digest (RFC 9530);
/// acknowledged only by a receipt that verifies.
/// </summary>
/// <param name="options">Where the collector is and which keys to use.</param>
/// <param name="time">The booth's clock, for the time-out and for Retry-After dates.</param>
/// <param name="decorate">Wraps the connection, e.g. to cut the simulated network.</param>
public sealed class HttpCollector(
    CollectorOptions options,
    TimeProvider time,
    Func<HttpMessageHandler, HttpMessageHandler> decorate) : ICollector
{
    private const int MaxReason = 200;
    private readonly Lock gate = new();
    private CollectorConnection? connection;
    private bool disposed;

    /// <summary>Talks to the collector that the options name.</summary>
    public HttpCollector(CollectorOptions options, TimeProvider time)
        : this(options, time, handler => handler)
    {
    }

    /// <inheritdoc />
    public async Task<UploadAnswer> PutAsync(
        DossierId dossier, ReadOnlyMemory<byte> envelope, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.TotalTimeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            deadline.Token, cancellationToken);
        try
        {
            return await ExchangeAsync(Connect(), dossier, envelope, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return TryAgain($"collector did not answer within {options.TotalTimeout.TotalSeconds} s");
        }
        catch (KeyFileException problem)
        {
            return TryAgain(problem.Message);
        }
        catch (Exception cause) when (
            cause is HttpRequestException or IOException or AuthenticationException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return TryAgain($"collector cannot be reached: {Innermost(cause)}");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            connection?.Dispose();
            connection = null;
            disposed = true;
        }
    }

    private static UploadAnswer.TryAgain TryAgain(string reason) =>
        new(reason.Length <= MaxReason ? reason : reason[..MaxReason], RetryAfter: null);

    private static string Innermost(Exception cause) => cause.GetBaseException().Message;

    private async Task<UploadAnswer> ExchangeAsync(
        CollectorConnection to,
        DossierId dossier,
        ReadOnlyMemory<byte> envelope,
        CancellationToken stop)
    {
        var digest = ContentDigest.Of(envelope.Span);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"v1/dossiers/{dossier.Value}");
        request.Content = new ReadOnlyMemoryContent(envelope);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cms");
        request.Content.Headers.TryAddWithoutValidation(ContentDigest.HeaderName, digest);
        using var answer = await to.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, stop);
        return await new AnswerReader(to, time).ReadAsync(answer, dossier, digest, stop);
    }

    private CollectorConnection Connect()
    {
        // Read again until it succeeds: a technician who installs the missing file is done.
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return connection ??= new CollectorConnection(options, decorate);
        }
    }
}
