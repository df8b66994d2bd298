using Booth.Configuration;

namespace Booth.Visitor;

/// <summary>One booth's files.</summary>
public sealed record BoothFolder(string Root)
{
    /// <summary>What the fleet calls the booth of these visits.</summary>
    public const string BoothId = "demo-1";

    /// <summary>Its configuration.</summary>
    public string Config => Path.Combine(Root, "booth.json");

    /// <summary>Its journal.</summary>
    public string Journal => Path.Combine(Root, "state", "journal.db");

    /// <summary>What it printed on standard output.</summary>
    public string Log => Path.Combine(Root, "boothd.log");

    /// <summary>Sheets and slips that came out.</summary>
    public string Paper => Path.Combine(Root, "paper");

    /// <summary>What the screen showed.</summary>
    public string Glass => Path.Combine(Root, "glass");

    /// <summary>The printer's queue.</summary>
    public string Spool => Path.Combine(Root, "spool");

    /// <summary>Its control socket.</summary>
    public string Socket => Path.Combine(Root, "control.sock");

    /// <summary>Sheets that came out, oldest first.</summary>
    public string[] Sheets => Find("sheet-*.png");

    /// <summary>Slips that came out, oldest first.</summary>
    public string[] Slips => Find("slip-*.txt");

    /// <summary>A booth with quick devices and the keys of a collector beside it.</summary>
    public BoothConfiguration Configure(
        Programs programs, CollectorProcess collector, int? brokerPort, string? sitter) => new()
        {
            Identity = new()
            {
                BoothId = BoothId,
                CodePrefix = "PB01",
                OperatorName = "Studio Exemple",
                AddressLines = ["Gare de Lyon, salle des fresques", "75012 Paris"],
                SupportPhone = "09 70 00 00 00",
            },
            Models = new() { Folder = programs.Models },
            Journal = new() { Path = Journal },
            Collector = KeysOf(collector),
            Mqtt = brokerPort is { } port
                ? new() { Host = "127.0.0.1", Port = port, RetryFirstS = 1 }
                : null,
            Control = new() { Socket = Socket },
            Devices = new()
            {
                Simulated = new()
                {
                    Sitter = sitter,
                    PaperFolder = Paper,
                    SpoolFolder = Spool,
                    GlassFolder = Glass,
                    PrintTimeS = 3,
                    SlipTimeS = 0.5,
                },
            },
        };

    private static CollectorSettings KeysOf(CollectorProcess collector) => new()
    {
        Url = collector.BoothAddress.ToString(),
        AuthorityCertificate = Path.Combine(collector.Keys, "ca.crt"),
        SealCertificate = Path.Combine(collector.Keys, "collector-envelope.crt"),
        ReceiptCertificate = Path.Combine(collector.Keys, "collector-receipt.crt"),
        DeviceCertificate = Path.Combine(collector.Keys, "device.crt"),
        DeviceKey = Path.Combine(collector.Keys, "device.key"),
        TimeoutS = 5,
    };

    private string[] Find(string pattern) =>
        Directory.Exists(Paper) ? [.. Directory.GetFiles(Paper, pattern).Order()] : [];
}
