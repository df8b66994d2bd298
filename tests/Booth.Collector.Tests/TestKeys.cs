using Booth.Collector.Tests;
using ReferenceCollector;

[assembly: AssemblyFixture(typeof(TestKeys))]

namespace Booth.Collector.Tests;

/// <summary>Two sets of keys that know nothing of each other, made once for the whole run.</summary>
public sealed class TestKeys : IDisposable
{
    public const string BoothId = "lyon-2";

    public TestKeys()
    {
        DevelopmentPki.Make(Folder, BoothId);
        DevelopmentPki.Make(StrangersFolder, BoothId);
        DevelopmentPki.MakeDevice(Folder, OtherBoothFolder, "lyon-3");
        foreach (var name in (string[])["ca", "collector-envelope", "collector-receipt"])
        {
            File.Copy(
                Path.Combine(Folder, name + ".crt"), Path.Combine(OtherBoothFolder, name + ".crt"));
        }
    }

    public TempFolder Temp { get; } = new();

    public string Folder => Temp.File("keys");

    public string StrangersFolder => Temp.File("strangers");

    public string OtherBoothFolder => Temp.File("lyon-3");

    public CollectorKeyFiles Files => CollectorKeyFiles.In(Folder);

    public CollectorKeyFiles Strangers => CollectorKeyFiles.In(StrangersFolder);

    public void Dispose() => Temp.Dispose();
}
