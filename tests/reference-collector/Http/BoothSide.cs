using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReferenceCollector;

/// <summary>What booths see: PUT /v1/dossiers/{id}.</summary>
internal sealed class BoothSide(
    DossierStore store,
    EnvelopeOpener opener,
    ReceiptSigner signer,
    FaultPlan faults,
    CollectorServerOptions options,
    TimeProvider time)
{
    public const string Route = "/v1/dossiers/{id}";

    public void Map(IEndpointRouteBuilder routes) => routes.MapPut(Route, PutAsync);

    private async Task PutAsync(HttpContext http)
    {
        var fault = faults.Next();
        if (fault is { Kind: FaultKind.Status or FaultKind.DropBefore })
        {
            await FaultAnswers.RefuseAsync(http, fault, faults);
            return;
        }

        var id = (string?)http.Request.RouteValues["id"] ?? "";
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var envelope = body.ToArray();
        if (RequestProblem(http, id, envelope) is { } problem)
        {
            await Answers.ProblemAsync(http, problem.Status, problem.Title);
            return;
        }

        await TakeAsync(http, id, envelope, fault);
    }

    private static (int Status, string Title)? RequestProblem(
        HttpContext http, string id, byte[] envelope)
    {
        if (id.Length != 64 || !id.All(char.IsAsciiHexDigitLower))
        {
            return (400, "the id is not 64 characters of 0-9 a-f");
        }

        if (http.Request.ContentType != "application/cms")
        {
            return (415, "expected application/cms");
        }

        return http.Request.Headers["Content-Digest"] == Digest(envelope)
            ? null
            : (400, "Content-Digest is missing or does not fit the body");
    }

    private static string Digest(byte[] envelope) =>
        $"sha-256=:{Convert.ToBase64String(SHA256.HashData(envelope))}:";

    private async Task TakeAsync(HttpContext http, string id, byte[] envelope, Fault? fault)
    {
        var result = store.Repeat(id, Digest(envelope));
        if (result is null)
        {
            try
            {
                result = await AddAsync(http, id, envelope);
            }
            catch (DossierRefusedException refused)
            {
                await Answers.ProblemAsync(http, 422, refused.Message);
                return;
            }
        }

        await (fault is null
            ? AnswerAsync(http, result)
            : FaultAnswers.SpoilAsync(http, fault, faults, Forge(fault, id, envelope, result)));
    }

    private PutResult Forge(Fault fault, string id, byte[] envelope, PutResult result)
    {
        using var strangers = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var digest = Digest(envelope);
        return fault.Kind switch
        {
            FaultKind.ForgedReceipt => result with
            {
                Receipt = new ReceiptSigner(strangers).Sign(id, digest, time.GetUtcNow()),
            },
            FaultKind.OtherReceipt => result with
            {
                Receipt = signer.Sign(new string('0', 64), digest, time.GetUtcNow()),
            },
            _ => result,
        };
    }

    private async Task<PutResult> AddAsync(HttpContext http, string id, byte[] envelope)
    {
        var dossier = opener.Open(envelope);
        var booth = http.Connection.ClientCertificate!.GetNameInfo(X509NameType.SimpleName, false);
        var now = time.GetUtcNow();
        if (dossier.Id != id || dossier.BoothId != booth)
        {
            throw new DossierRefusedException(dossier.Id != id
                ? "the id is not the SHA-256 of the code inside"
                : $"sealed by booth \"{dossier.BoothId}\"; sent by \"{booth}\"");
        }

        if (now >= DossierStore.ExpiresAt(dossier.CapturedAt))
        {
            throw new DossierRefusedException("the code is older than six months");
        }

        if (options.KeepEnvelopes is { } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, dossier.Id + ".cms"), envelope);
        }

        var digest = Digest(envelope);
        return store.Add(dossier, digest, signer.Sign(id, digest, now), envelope, now);
    }

    private static Task AnswerAsync(HttpContext http, PutResult result)
    {
        if (result.Status == 409)
        {
            return Answers.ProblemAsync(http, 409, "another envelope is held for this dossier");
        }

        http.Response.StatusCode = result.Status;
        http.Response.ContentType = "application/jose";
        return http.Response.WriteAsync(result.Receipt, http.RequestAborted);
    }
}
