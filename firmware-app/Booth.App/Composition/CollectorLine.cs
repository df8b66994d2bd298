using Booth.Collector;
using Booth.Configuration;

namespace Booth.App;

/// <summary>The line to the collector, and the keys to seal for it.</summary>
internal static class CollectorLine
{
    public static CollectorKeyFiles KeysOf(CollectorSettings collector) => new()
    {
        DeviceCertificate = collector.DeviceCertificate,
        DeviceKey = collector.DeviceKey,
        Authority = collector.AuthorityCertificate,
        EnvelopeCertificate = collector.SealCertificate,
        ReceiptCertificate = collector.ReceiptCertificate,
    };

    public static HttpCollector Make(
        CollectorSettings collector, TimeProvider timeProvider, NetworkSwitch cable)
    {
        var options = new CollectorOptions
        {
            Address = new Uri(collector.Url.TrimEnd('/') + "/"),
            Keys = KeysOf(collector),
            TotalTimeout = TimeSpan.FromSeconds(collector.TimeoutS),
        };
        return new(options, timeProvider, cable.Decorate);
    }
}
