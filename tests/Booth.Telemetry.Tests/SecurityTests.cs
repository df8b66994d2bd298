using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Booth.Telemetry;

/// <summary>TLS with a certificate on both sides, and user names, against mosquitto.</summary>
public sealed class SecurityTests
{
    [Fact]
    public async Task Mutual_TLS_connects_and_a_foreign_authority_does_not()
    {
        await using var broker = await Broker.StartAsync(WantsCertificates);
        var keys = new Keys(broker.Folder);
        var tls = new TelemetryTls(keys.Authority, keys.Booth, keys.BoothKey);
        await using var good = Example.Telemetry(Example.Options(broker.Port) with { Tls = tls });
        good.Start(Example.Booth);
        await Until.TrueAsync(() => good.Status.Connected);

        await using var misled = Example.Telemetry(Example.Options(broker.Port) with
        {
            BoothId = "lyon-08",
            Tls = tls with { AuthorityFile = keys.Booth },
        });
        misled.Start(Example.Booth);
        await Until.TrueAsync(() => misled.Status.LastError is not null);
        Assert.False(misled.Status.Connected);
        Assert.Equal(0, misled.Status.Sent);
    }

    [Fact]
    public async Task A_broker_that_wants_a_certificate_refuses_a_booth_without()
    {
        await using var broker = await Broker.StartAsync(WantsCertificates);
        var keys = new Keys(broker.Folder);
        await using var telemetry = Example.Telemetry(Example.Options(broker.Port) with
        {
            Tls = new TelemetryTls(keys.Authority, null, null),
        });
        telemetry.Start(Example.Booth);
        await Until.TrueAsync(() => telemetry.Status.LastError is not null);
        Assert.False(telemetry.Status.Connected);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_tried_again_without_end()
    {
        await using var broker = await Broker.StartAsync(_ => "allow_anonymous false");
        await using var telemetry = Example.Telemetry(Example.Options(broker.Port) with
        {
            User = "lyon-07",
            Password = "guess",
        });
        telemetry.Start(Example.Booth);
        await Until.TrueAsync(() => telemetry.Status.Connects >= 3);
        Assert.Contains("refused", telemetry.Status.LastError!, StringComparison.Ordinal);
        Assert.DoesNotContain("guess", telemetry.Status.ToString(), StringComparison.Ordinal);
    }

    private static string WantsCertificates(DirectoryInfo folder)
    {
        var keys = new Keys(folder);
        keys.Make();
        return $"""
            allow_anonymous true
            cafile {keys.Authority}
            certfile {keys.Broker}
            keyfile {keys.BrokerKey}
            require_certificate true
            """;
    }

    /// <summary>An authority, a broker and a booth, as PEM files.</summary>
    private sealed class Keys(DirectoryInfo folder)
    {
        private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

        public string Authority { get; } = Path.Combine(folder.FullName, "ca.pem");

        public string Broker { get; } = Path.Combine(folder.FullName, "broker.pem");

        public string BrokerKey { get; } = Path.Combine(folder.FullName, "broker.key");

        public string Booth { get; } = Path.Combine(folder.FullName, "booth.pem");

        public string BoothKey { get; } = Path.Combine(folder.FullName, "booth.key");

        public void Make()
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=fleet", key, HashAlgorithmName.SHA256);
            request.CertificateExtensions.Add(
                new X509BasicConstraintsExtension(true, false, 0, critical: true));
            using var authority = request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1));
            File.WriteAllText(Authority, authority.ExportCertificatePem());
            Issue(authority, "127.0.0.1", Broker, BrokerKey);
            Issue(authority, "lyon-07", Booth, BoothKey);
        }

        private static void Issue(
            X509Certificate2 authority, string name, string certificateFile, string keyFile)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(System.Net.IPAddress.Loopback);
            request.CertificateExtensions.Add(names.Build());
            using var issued = request.Create(
                authority, Now.AddDays(-1), Now.AddHours(12), RandomNumberGenerator.GetBytes(8));
            File.WriteAllText(certificateFile, issued.ExportCertificatePem());
            File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        }
    }
}
