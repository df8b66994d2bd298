using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ReferenceCollector;

/// <summary>The running collector: one side for booths, one for the administration.</summary>
public sealed class CollectorServer : IAsyncDisposable
{
    private const long MaxEnvelopeBytes = 16 * 1024 * 1024;
    private const long MaxQuestionBytes = 64 * 1024;

    private readonly CollectorKeys keys;
    private readonly DossierStore store;
    private readonly OffsetTimeProvider clock;
    private readonly WebApplication booths;
    private readonly WebApplication administration;

    private CollectorServer(CollectorServerOptions options, TimeProvider time)
    {
        clock = new OffsetTimeProvider(time);
        keys = CollectorKeys.Read(options.KeysFolder);
        store = new DossierStore(options.Database);
        store.Purge(clock.GetUtcNow());
        booths = BuildBooths(options);
        administration = BuildAdministration(options);
    }

    /// <summary>Where booths connect.</summary>
    public Uri BoothAddress => Address(booths);

    /// <summary>Where the administration connects.</summary>
    public Uri AdministrationAddress => Address(administration);

    /// <summary>Faults to come; played whether or not /test/faults exists.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>How far the wall clock is moved.</summary>
    public TimeSpan ClockOffset
    {
        get => clock.Offset;
        set => clock.Offset = value;
    }

    /// <summary>Method and route of everything that is served, e.g. "PUT /v1/dossiers/{id}".</summary>
    public IReadOnlyList<string> Routes =>
        [.. RoutesOf(booths).Concat(RoutesOf(administration)).Order(StringComparer.Ordinal)];

    /// <summary>Starts both sides; they listen when this returns.</summary>
    public static async Task<CollectorServer> StartAsync(
        CollectorServerOptions options, TimeProvider time)
    {
        if (options.KeepEnvelopes is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var server = new CollectorServer(options, time);
        try
        {
            await server.booths.StartAsync();
            await server.administration.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Every dossier that is known.</summary>
    public IReadOnlyList<DossierRow> Dossiers() => store.List();

    public async ValueTask DisposeAsync()
    {
        await booths.DisposeAsync();
        await administration.DisposeAsync();
        store.Dispose();
        keys.Dispose();
    }

    private static Uri Address(WebApplication side) => new(side.Services
        .GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static IEnumerable<string> RoutesOf(IEndpointRouteBuilder side) =>
        from endpoint in side.DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        select $"{method} {endpoint.RoutePattern.RawText}";

    private WebApplication BuildBooths(CollectorServerOptions options)
    {
        var side = Build(options.Port, MaxEnvelopeBytes, https =>
        {
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation =
                (certificate, _, _) => keys.IsOurs(certificate, Purpose.ClientAuth);
        });
        new BoothSide(
            store, new EnvelopeOpener(keys), new ReceiptSigner(keys.Receipt), Faults, options, clock)
            .Map(side);
        return side;
    }

    private WebApplication BuildAdministration(CollectorServerOptions options)
    {
        var side = Build(options.AdministrationPort, MaxQuestionBytes, _ => { });
        var questions = new AdministrationSide(store, new EnvelopeOpener(keys), keys, clock);
        side.Use(questions.GuardAsync);
        questions.Map(side);
        if (options.EnableFaults)
        {
            new TestSide(Faults, clock).Map(side);
        }

        return side;
    }

    private WebApplication Build(
        int port, long maxBodyBytes, Action<HttpsConnectionAdapterOptions> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = maxBodyBytes;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(https =>
            {
                https.ServerCertificate = keys.Tls;
                https.SslProtocols = SslProtocols.Tls13;
                configure(https);
            }));
        });
        var side = builder.Build();
        side.UseRouting();
        return side;
    }
}
