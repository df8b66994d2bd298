using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Booth.Collector;

/// <summary>Mutual TLS 1.3 to one collector whose authority is pinned, and the key of its receipts.</summary>
internal sealed class CollectorConnection : IDisposable
{
    private readonly X509Certificate2 device;
    private readonly X509Certificate2 authority;

    /// <exception cref="KeyFileException">A key or certificate is missing.</exception>
    public CollectorConnection(
        CollectorOptions options, Func<HttpMessageHandler, HttpMessageHandler> decorate)
    {
        device = KeyFileReader.ReadDevice(options.Keys);
        authority = KeyFileReader.ReadCertificate(options.Keys.Authority);
        ReceiptKey = KeyFileReader.ReadReceiptKey(options.Keys);
        Client = new HttpClient(decorate(Handler(options)))
        {
            BaseAddress = options.Address,
            Timeout = Timeout.InfiniteTimeSpan, // the exchange has its own, on the booth's clock
        };
    }

    public HttpClient Client { get; }

    public ECDsa ReceiptKey { get; }

    public void Dispose()
    {
        Client.Dispose();
        ReceiptKey.Dispose();
        device.Dispose();
        authority.Dispose();
    }

    private SocketsHttpHandler Handler(CollectorOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = options.ConnectTimeout,
        MaxConnectionsPerServer = 2,
        MaxResponseHeadersLength = 16, // KiB
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls13,
            ClientCertificates = [device],
            CertificateChainPolicy = Pinned(),
        },
    };

    private X509ChainPolicy Pinned()
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck, // the pinned authority publishes no list
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.Add(authority);
        return policy;
    }
}
