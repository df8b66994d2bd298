using System.Net;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Collector;

/// <summary>Turns the collector's answer into the booth's next step.</summary>
internal sealed class AnswerReader(CollectorConnection connection, TimeProvider time)
{
    public async Task<UploadAnswer> ReadAsync(
        HttpResponseMessage answer, DossierId dossier, string digest, CancellationToken stop) =>
        (int)answer.StatusCode switch
        {
            200 or 201 => await ReadReceiptAsync(answer, dossier, digest, stop),
            408 or 429 => TryAgain(answer),
            409 => new UploadAnswer.Refused(
                "collector answered 409: it holds another envelope for this dossier"),
            401 or 403 => new UploadAnswer.Refused(
                $"collector answered {(int)answer.StatusCode}: it does not know this booth's certificate"),
            >= 400 and < 500 => new UploadAnswer.Refused(
                $"collector answered {Status(answer.StatusCode)}; expected 201 or 200"),
            _ => TryAgain(answer),
        };

    private static async Task<byte[]?> ReadAtMostAsync(
        HttpContent content, int limit, CancellationToken stop)
    {
        await using var body = await content.ReadAsStreamAsync(stop);
        var buffer = new byte[limit + 1];
        var count = await body.ReadAtLeastAsync(buffer, buffer.Length, false, stop);
        return count <= limit ? buffer[..count] : null;
    }

    private static string Status(HttpStatusCode status) =>
        Enum.IsDefined(status) ? $"{(int)status} {status}" : $"{(int)status}";

    private async Task<UploadAnswer> ReadReceiptAsync(
        HttpResponseMessage answer, DossierId dossier, string digest, CancellationToken stop)
    {
        var receipt = await ReadAtMostAsync(answer.Content, ReceiptVerifier.MaxBytes, stop);
        var problem = receipt is null
            ? $"the receipt has more than {ReceiptVerifier.MaxBytes} bytes"
            : ReceiptVerifier.Problem(receipt, connection.ReceiptKey, dossier, digest);
        return problem is null
            ? new UploadAnswer.Acknowledged(receipt)
            : new UploadAnswer.TryAgain(
                $"collector answered {(int)answer.StatusCode}, but {problem}", RetryAfter: null);
    }

    private UploadAnswer.TryAgain TryAgain(HttpResponseMessage answer) =>
        new($"collector answered {Status(answer.StatusCode)}", RetryAfter(answer));

    private TimeSpan? RetryAfter(HttpResponseMessage answer)
    {
        var asked = answer.Headers.RetryAfter;
        var delay = asked?.Delta ?? (asked?.Date - time.GetUtcNow());
        return delay is { } known && known < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }
}
