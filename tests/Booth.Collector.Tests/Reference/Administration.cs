using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using ReferenceCollector;

namespace Booth.Collector.Tests;

/// <summary>The administration's client.</summary>
internal sealed class Administration : IDisposable
{
    private readonly HttpClient client;

    public Administration(TestKeys keys, CollectorServer server, string? token = null)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(
            X509CertificateLoader.LoadCertificateFromFile(keys.Files.Authority));
        client = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy },
        })
        {
            BaseAddress = server.AdministrationAddress,
        };
        token ??= File.ReadAllText(Path.Combine(keys.Folder, "administration.token")).Trim();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<HttpResponseMessage> FetchAsync(string code) =>
        client.PostAsJsonAsync("/v1/ephotos/fetch", new { code });

    public Task<HttpResponseMessage> PostAsync(string path, string json) =>
        client.PostAsync(path, new StringContent(json));

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public Task<HttpResponseMessage> DeleteAsync(string path) => client.DeleteAsync(path);

    public void Dispose() => client.Dispose();
}
