using System.Formats.Tar;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReferenceCollector;

/// <summary>Reads the archive of a dossier and checks it against its manifest.</summary>
internal static class DossierReader
{
    private static readonly string[] Names = ["photo.jp2", "signature.png", "manifest.json"];

    /// <exception cref="DossierRefusedException">A part is missing or differs from the manifest.</exception>
    public static OpenedDossier Read(byte[] archive)
    {
        try
        {
            var parts = ReadParts(archive);
            using var manifest = JsonDocument.Parse(parts[2], new JsonDocumentOptions
            {
                AllowDuplicateProperties = false,
            });
            CheckDigests(manifest.RootElement, parts);
            return new OpenedDossier(
                Hex(Encoding.ASCII.GetBytes(Text(manifest.RootElement, "code"))),
                Text(manifest.RootElement, "booth_id"),
                CapturedAt(manifest.RootElement),
                archive);
        }
        catch (Exception cause) when (cause is IOException or InvalidDataException
            or EndOfStreamException or JsonException or FormatException
            or InvalidOperationException or KeyNotFoundException)
        {
            throw new DossierRefusedException("the dossier is no archive with a manifest", cause);
        }
    }

    private static byte[][] ReadParts(byte[] archive)
    {
        using var reader = new TarReader(new MemoryStream(archive));
        var parts = new byte[Names.Length][];
        for (var i = 0; i < Names.Length; i++)
        {
            var entry = reader.GetNextEntry();
            if (entry?.Name != Names[i] || entry.DataStream is not { } data)
            {
                throw new DossierRefusedException($"part {i + 1} of the dossier is not {Names[i]}");
            }

            parts[i] = new byte[data.Length];
            data.ReadExactly(parts[i]);
        }

        return reader.GetNextEntry() is null
            ? parts
            : throw new DossierRefusedException("the dossier has more than three parts");
    }

    private static void CheckDigests(JsonElement manifest, byte[][] parts)
    {
        var told = manifest.GetProperty("parts");
        for (var i = 0; i < 2; i++)
        {
            if (Text(told[i], "name") != Names[i] || Text(told[i], "sha256") != Hex(parts[i])
                || told[i].GetProperty("bytes").GetInt32() != parts[i].Length)
            {
                throw new DossierRefusedException($"{Names[i]} differs from what the manifest tells");
            }
        }
    }

    private static DateTimeOffset CapturedAt(JsonElement manifest) => DateTimeOffset.ParseExact(
        Text(manifest, "captured_at"), "yyyy-MM-dd'T'HH:mm:ss'Z'",
        CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString()
        ?? throw new DossierRefusedException($"manifest.json has no {name}");

    private static string Hex(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
