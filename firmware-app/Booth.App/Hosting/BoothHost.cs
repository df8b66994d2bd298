using Booth.Configuration;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Extensions.Logging;

namespace Booth.App;

/// <summary>The process around the engine: control socket, signals, service manager.</summary>
internal static class BoothHost
{
    private const int MaxConnections = 32;
    private const long MaxRequestBytes = 1024 * 1024;
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Runs until SIGTERM or SIGINT, or until the engine ends.</summary>
    public static async Task<int> RunAsync(
        BoothConfiguration booth, Serilog.Core.Logger log, TimeProvider timeProvider)
    {
        using var loggers = new SerilogLoggerFactory(log);
        ControlListener.Prepare(booth.Control.Socket);
        await using var composition =
            BoothComposition.Make(booth, timeProvider, loggers.CreateLogger("booth"));
        using var manager = new ServiceManager(Environment.GetEnvironmentVariable("NOTIFY_SOCKET"));
        await using var app = Build(booth, loggers, services => services
            .AddSingleton(timeProvider)
            .AddSingleton(manager)
            .AddSingleton(composition.Engine)
            .AddSingleton<EngineService>()
            .AddSingleton(booth.Devices.Enclosure)
            .AddHostedService<BoardWatchdogService>()
            .AddHostedService(provider => provider.GetRequiredService<EngineService>()));
        Map(app, composition, booth.Identity.BoothId, loggers);
        var engine = app.Services.GetRequiredService<EngineService>();
        await app.RunAsync();
        return engine.HasFailed ? ExitCode.Failure : ExitCode.Ok;
    }

    private static WebApplication Build(BoothConfiguration booth, ILoggerFactory loggers,
        Action<IServiceCollection> addServices)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
        });
        // The configuration is ours alone: no environment variable changes it behind its back.
        builder.Configuration.Sources.Clear();
        builder.Services.AddSingleton(loggers);
        builder.Services.Configure<HostOptions>(host =>
            host.ShutdownTimeout = EngineService.StopPatience + TimeSpan.FromSeconds(5));
        builder.WebHost.UseSockets(sockets =>
            sockets.CreateBoundListenSocket = ControlListener.Bind);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
            kestrel.ListenUnixSocket(booth.Control.Socket);
        });
        addServices(builder.Services);
        return builder.Build();
    }

    private static void Map(
        WebApplication app, BoothComposition composition, string boothId, ILoggerFactory loggers)
    {
        var guard = new ProblemGuard(loggers.CreateLogger("control"));
        app.Use(next => http => guard.InvokeAsync(http, next));
        app.UseRouting();
        new BoothEndpoints(
            composition.Engine, composition.Journal, () => composition.Fleet, boothId).Map(app);
        new SimEndpoints(composition.Engine, composition.Devices, composition.Cable,
            composition.HasOwnPrinter).Map(app);
    }
}
