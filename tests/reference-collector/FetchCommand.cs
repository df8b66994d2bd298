using System.Formats.Tar;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace ReferenceCollector;

/// <summary>Plays the administration: fetches the dossier of a code, which deletes it.</summary>
internal static class FetchCommand
{
    private const int Ok = 0;
    private const int NotFetched = 1;

    public static async Task<int> RunAsync(
        string keysFolder, Uri address, string folder, string code, CancellationToken stop)
    {
        using var client = Connect(keysFolder);
        using var answer = await client.PostAsJsonAsync(
            new Uri(address, AdministrationSide.FetchRoute),
            new Dictionary<string, string> { ["code"] = code },
            stop);
        if (!answer.IsSuccessStatusCode)
        {
            await Console.Error.WriteLineAsync(
                $"collector answered {(int)answer.StatusCode}: "
                + await answer.Content.ReadAsStringAsync(stop));
            return NotFetched;
        }

        Directory.CreateDirectory(folder);
        await using var archive = await answer.Content.ReadAsStreamAsync(stop);
        await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: true, stop);
        return Ok;
    }

    private static HttpClient Connect(string keysFolder)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(
            Path.Combine(keysFolder, "ca.crt")));
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy },
        };
        var token = File.ReadAllText(Path.Combine(keysFolder, "administration.token")).Trim();
        var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
