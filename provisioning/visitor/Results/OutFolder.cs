using System.Text.Json;
using Booth.Control;

namespace Booth.Visitor;

/// <summary>
/// What a visit leaves for whoever looks at it: paper, glass, dossier, books, telemetry.
/// </summary>
public sealed class OutFolder(string root)
{
    private static readonly string[] OpeningKeys =
        ["ca.crt", "collector-envelope.crt", "collector-envelope.key", "device.crt"];

    /// <summary>The folder.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The dossier as fetched back.</summary>
    public string Dossier => Path.Combine(Root, "dossier");

    /// <summary>A path inside.</summary>
    public string At(string name) => Path.Combine(Root, name);

    /// <summary>Makes the folder and removes what an earlier visit left there.</summary>
    public void Clear()
    {
        Directory.CreateDirectory(Root);
        foreach (var name in new[] { "screens", "dossier", "slips", "keys" })
        {
            if (Directory.Exists(At(name)))
            {
                Directory.Delete(At(name), recursive: true);
            }
        }

        foreach (var name in new[]
        {
            "sheet.png", "sheet.pdf", "envelope.cms", "ledger.json", "mqtt.jsonl", "summary.json",
            "boothd.log",
        })
        {
            File.Delete(At(name));
        }
    }

    /// <summary>Sheet, slips, screens and the booth's log.</summary>
    public void CopyFrom(BoothFolder booth)
    {
        if (booth.Sheets is [.., var sheet])
        {
            File.Copy(sheet, At("sheet.png"));
            File.Copy(Path.ChangeExtension(sheet, ".pdf"), At("sheet.pdf"));
        }

        CopyAll(booth.Slips, "slips");
        CopyAll(Directory.Exists(booth.Glass) ? Directory.GetFiles(booth.Glass, "*.png") : [],
            "screens");
        File.Copy(booth.Log, At("boothd.log"));
    }

    /// <summary>The envelope and the keys that open it.</summary>
    public void CopyFrom(CollectorProcess collector)
    {
        if (Directory.GetFiles(collector.Envelopes, "*.cms") is [var envelope])
        {
            File.Copy(envelope, At("envelope.cms"));
            CopyAll(OpeningKeys.Select(name => Path.Combine(collector.Keys, name)), "keys");
        }
    }

    /// <summary>One JSON document.</summary>
    public void Write<T>(string name, T document) =>
        File.WriteAllText(At(name),
            JsonSerializer.Serialize(document, ControlJson.Indented) + "\n");

    private void CopyAll(IEnumerable<string> files, string into)
    {
        Directory.CreateDirectory(At(into));
        foreach (var file in files)
        {
            File.Copy(file, Path.Combine(At(into), Path.GetFileName(file)));
        }
    }
}
