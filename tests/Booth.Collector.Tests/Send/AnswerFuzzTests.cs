using System.Net;
using System.Security.Cryptography;
using System.Text;
using Booth.Engine;
using Booth.Flow;
using Booth.Testing;
using FsCheck;
using FsCheck.Fluent;
using ReferenceCollector;

namespace Booth.Collector.Tests;

/// <summary>Whatever the collector says: no crash, no unbounded memory, no false receipt.</summary>
public sealed class AnswerFuzzTests(TestKeys keys)
{
    private static readonly byte[] Envelope = [1, 2, 3];
    private static readonly DossierId Id = new(new string('a', 64));

    private static string Digest => $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Envelope))}:";

    [Fact]
    public void Any_status_header_and_body_is_survived_and_never_a_receipt() =>
        Prop.ForAll<int, string?, byte[]?>(async (status, header, body) =>
        {
            var answer = new HttpResponseMessage((HttpStatusCode)(200 + (Math.Abs(status % 800))))
            {
                Content = new ByteArrayContent(body ?? []),
            };
            answer.Headers.TryAddWithoutValidation("Retry-After", header);
            Assert.IsNotType<UploadAnswer.Acknowledged>(await PutAsync(answer));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_receipt_with_any_character_changed_is_no_receipt()
    {
        var receipt = Sign(Id.Value, Digest);
        Assert.IsType<UploadAnswer.Acknowledged>(await PutAsync(Answer(receipt)));
        for (var i = 0; i < receipt.Length; i++)
        {
            // The last character of a part may have bits that decode to nothing; strict decoding
            // refuses those too.
            var changed = receipt[..i] + (receipt[i] == 'A' ? 'B' : 'A') + receipt[(i + 1)..];
            Assert.IsType<UploadAnswer.TryAgain>(await PutAsync(Answer(changed)));
        }
    }

    [Fact]
    public async Task A_receipt_for_something_else_is_no_receipt()
    {
        Assert.Contains("another dossier", await ReasonAsync(Sign(new string('b', 64), Digest)));
        Assert.Contains("another envelope", await ReasonAsync(Sign(Id.Value, "sha-256=:AAAA:")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("bm90IGpzb24.e30.AAAA")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("eyJhbGciOjd9.e30.AAAA")]
    public async Task A_text_that_is_no_signed_receipt_is_no_receipt(string text) =>
        Assert.Contains("receipt", await ReasonAsync(text), StringComparison.Ordinal);

    [Fact]
    public async Task An_endless_answer_is_read_up_to_its_bound_only()
    {
        using var body = new EndlessStream();
        var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) };

        Assert.IsType<UploadAnswer.TryAgain>(await PutAsync(answer));

        Assert.InRange(body.ReadCount, 1, 64 * 1024);
    }

    [Fact]
    public async Task A_network_that_is_cut_by_hand_is_tried_again()
    {
        var answer = await PutAsync(_ => throw new HttpRequestException("the network is off"));

        Assert.Contains(
            "the network is off", Assert.IsType<UploadAnswer.TryAgain>(answer).Reason);
    }

    [Fact]
    public async Task The_request_names_the_dossier_and_its_digest_and_no_code()
    {
        HttpRequestMessage? seen = null;
        await PutAsync(request =>
        {
            seen = request;
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        });

        Assert.Equal($"/v1/dossiers/{Id.Value}", seen!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpMethod.Put, seen.Method);
        Assert.Equal([Digest], seen.Content!.Headers.GetValues("Content-Digest"));
        Assert.Equal("application/cms", seen.Content.Headers.ContentType!.ToString());
    }

    private static HttpResponseMessage Answer(string text) =>
        new(HttpStatusCode.Created) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };

    private async Task<string> ReasonAsync(string text) =>
        Assert.IsType<UploadAnswer.TryAgain>(await PutAsync(Answer(text))).Reason;

    private string Sign(string id, string digest)
    {
        using var ours = CollectorKeys.Read(keys.Folder);
        return new ReceiptSigner(ours.Receipt).Sign(id, digest, DateTimeOffset.UnixEpoch);
    }

    private Task<UploadAnswer> PutAsync(HttpResponseMessage answer) => PutAsync(_ => answer);

    private async Task<UploadAnswer> PutAsync(Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var options = new CollectorOptions { Address = new Uri("https://collector"), Keys = keys.Files };
        using var client = new HttpCollector(
            options, new ManualTimeProvider(), _ => new ScriptedHandler(answer));
        var put = client.PutAsync(Id, Envelope, CancellationToken.None);
        Assert.True(put.IsCompleted, "nothing here waits");
        return await put;
    }
}
