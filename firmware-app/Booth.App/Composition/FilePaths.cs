using Booth.Configuration;

namespace Booth.App;

/// <summary>Relative paths of a configuration are taken from the folder of its file.</summary>
internal static class FilePaths
{
    public static BoothConfiguration From(string folder, BoothConfiguration booth) => booth with
    {
        Models = booth.Models with { Folder = At(folder, booth.Models.Folder) },
        Journal = booth.Journal with { Path = At(folder, booth.Journal.Path) },
        Control = booth.Control with { Socket = At(folder, booth.Control.Socket) },
        Collector = From(folder, booth.Collector),
        Mqtt = booth.Mqtt is { } mqtt ? From(folder, mqtt) : null,
        Devices = booth.Devices with { Simulated = From(folder, booth.Devices.Simulated) },
    };

    private static CollectorSettings From(string folder, CollectorSettings collector) =>
        collector with
        {
            AuthorityCertificate = At(folder, collector.AuthorityCertificate),
            SealCertificate = At(folder, collector.SealCertificate),
            ReceiptCertificate = At(folder, collector.ReceiptCertificate),
            DeviceCertificate = At(folder, collector.DeviceCertificate),
            DeviceKey = At(folder, collector.DeviceKey),
        };

    private static MqttSettings From(string folder, MqttSettings mqtt) => mqtt with
    {
        AuthorityCertificate = AtOrNull(folder, mqtt.AuthorityCertificate),
        ClientCertificate = AtOrNull(folder, mqtt.ClientCertificate),
        ClientKey = AtOrNull(folder, mqtt.ClientKey),
    };

    private static SimulatedSettings From(string folder, SimulatedSettings devices) =>
        devices with
        {
            Sitter = AtOrNull(folder, devices.Sitter),
            PaperFolder = At(folder, devices.PaperFolder),
            SpoolFolder = At(folder, devices.SpoolFolder),
            GlassFolder = AtOrNull(folder, devices.GlassFolder),
        };

    private static string At(string folder, string path) => Path.GetFullPath(path, folder);

    private static string? AtOrNull(string folder, string? path) =>
        path is null ? null : At(folder, path);
}
