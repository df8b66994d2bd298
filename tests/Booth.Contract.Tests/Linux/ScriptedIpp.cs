using System.Net;
using System.Net.Http.Headers;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>Something at the printer's address that answers what a test wants.</summary>
internal sealed class ScriptedIpp(Func<byte[], byte[]> answer) : HttpMessageHandler
{
    public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

    public string MediaType { get; init; } = IppContent.MediaType;

    public bool IsSilent { get; init; }

    /// <summary>The operations that were asked for, oldest first.</summary>
    public List<IppOperation> Asked { get; } = [];

    /// <summary>An answer of one group, to the request whose bytes are given.</summary>
    public static byte[] Answer(byte[] request, int status, IppTag group, Action<IppRequest> attributes)
    {
        // A request and an answer differ in what the third and fourth byte mean.
        var message = new IppRequest((IppOperation)status, RequestIdOf(request), "ipp://localhost");
        attributes(message.Group(group));
        return message.ToBytes();
    }

    /// <summary>A printer that could print.</summary>
    public static byte[] Ready(byte[] request, params string[] reasons) =>
        Answer(request, 0, IppTag.Printer, message => message
            .Add("printer-state", 3)
            .Add(IppTag.Keyword, "printer-state-reasons", reasons is [] ? ["none"] : reasons)
            .Add(IppTag.MimeMediaType, "document-format-supported", IppPrinterReport.Pdf)
            .Add(IppTag.Keyword, "media-supported", IppPrinterReport.Media));

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        lock (Asked)
            Asked.Add((IppOperation)((asked[2] << 8) | asked[3]));

        if (IsSilent)
            await Task.Delay(Timeout.Infinite, cancellationToken);

        var content = new ByteArrayContent(answer(asked));
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        return new HttpResponseMessage(Status) { Content = content };
    }

    private static int RequestIdOf(byte[] request) =>
        (request[4] << 24) | (request[5] << 16) | (request[6] << 8) | request[7];
}
