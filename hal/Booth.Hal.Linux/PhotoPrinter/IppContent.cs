using System.Net;
using System.Net.Http.Headers;

namespace Booth.Hal.Linux;

/// <summary>A request and its document on the way, without a copy of the document.</summary>
internal sealed class IppContent : HttpContent
{
    public const string MediaType = "application/ipp";
    private readonly byte[] head;
    private readonly ReadOnlyMemory<byte> document;

    public IppContent(byte[] head, ReadOnlyMemory<byte> document)
    {
        (this.head, this.document) = (head, document);
        Headers.ContentType = new MediaTypeHeaderValue(MediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(head, cancellationToken);
        // A connection's buffer that is empty is not used for more than it holds: the face goes
        // from our wiped memory to the socket and is copied nowhere.
        await stream.FlushAsync(cancellationToken);
        await stream.WriteAsync(document, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = head.Length + document.Length;
        return true;
    }
}
