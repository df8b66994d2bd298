using System.Buffers;
using System.Net;

namespace Booth.Hal.Linux;

/// <summary>
/// Carries IPP over HTTP (RFC 8010, 3.4) to one printer. Every exchange has a time-out, every
/// answer a cap; whatever goes wrong is a fault of the port.
/// </summary>
internal sealed class IppConnection : IDisposable
{
    /// <summary>Five hundred jobs of CUPS are a fifth of it.</summary>
    public const int MaxAnswerBytes = 1 << 20;

    private readonly HttpClient client;
    private readonly TimeProvider time;
    private readonly Uri address;
    private int lastRequestId;

    public IppConnection(Uri printer, TimeProvider time, HttpMessageHandler? handler = null)
    {
        (Printer, this.time) = (printer.AbsoluteUri, time);
        address = new UriBuilder(printer)
        {
            Scheme = Uri.UriSchemeHttp,
            Port = printer.Port < 0 ? 631 : printer.Port,
        }.Uri;
        client = new HttpClient(handler ?? NewHandler())
        {
            Timeout = Timeout.InfiniteTimeSpan, // each exchange has its own, on the booth's clock
        };
    }

    /// <summary>The printer's address as requests name it.</summary>
    public string Printer { get; }

    public IppRequest NewRequest(IppOperation operation) =>
        new(operation, Interlocked.Increment(ref lastRequestId), Printer);

    /// <summary>Asks and returns the answer, be it a refusal.</summary>
    /// <exception cref="DeviceFaultException{PhotoPrinterFault}">There is no answer.</exception>
    public async Task<IppAnswer> AskAsync(
        IppRequest request, ReadOnlyMemory<byte> document, TimeSpan timeout, CancellationToken stop)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
        try
        {
            var answer = await ExchangeAsync(request, document, either.Token);
            return answer.RequestId == request.RequestId
                ? answer
                : throw Fault(request, PhotoPrinterFault.Other,
                    $"found the answer to request {answer.RequestId}, expected {request.RequestId}");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw Fault(request, PhotoPrinterFault.Offline,
                $"found no answer within {timeout.TotalSeconds:0.#} s: is the print service running?");
        }
        catch (Exception cause) when (
            cause is HttpRequestException or IOException and not DeviceFaultException<PhotoPrinterFault>)
        {
            throw Fault(request, PhotoPrinterFault.Offline,
                $"{cause.GetBaseException().Message}: is the print service running?");
        }
        catch (IppFormatException problem)
        {
            throw Fault(request, PhotoPrinterFault.Other, $"{problem.Message}: is this a printer?");
        }
    }

    public void Dispose() => client.Dispose();

    public DeviceFaultException<PhotoPrinterFault> Fault(
        IppRequest request, PhotoPrinterFault fault, string detail) =>
        new(fault, request.Operation.ToString(), Printer, detail);

    private static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        MaxConnectionsPerServer = 4,
        MaxResponseHeadersLength = 16, // KiB
        MaxResponseDrainSize = 0,
        // A printer closes idle connections without a word; a new one on loopback costs nothing.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2),
    };

    private async Task<IppAnswer> ExchangeAsync(
        IppRequest request, ReadOnlyMemory<byte> document, CancellationToken stop)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address);
        message.Content = new IppContent(request.ToBytes(), document);
        using var answer = await client.SendAsync(
            message, HttpCompletionOption.ResponseHeadersRead, stop);
        if (answer.StatusCode != HttpStatusCode.OK
            || answer.Content.Headers.ContentType?.MediaType != IppContent.MediaType)
            throw new IppFormatException($"found HTTP {(int)answer.StatusCode} "
                + $"{answer.Content.Headers.ContentType}, expected 200 {IppContent.MediaType}");

        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        var buffer = ArrayPool<byte>.Shared.Rent(MaxAnswerBytes + 1);
        try
        {
            var length = await body.ReadAtLeastAsync(buffer, buffer.Length, false, stop);
            return length <= MaxAnswerBytes
                ? IppReader.Read(buffer.AsSpan(0, length))
                : throw new IppFormatException($"found more than {MaxAnswerBytes} bytes in one answer");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
