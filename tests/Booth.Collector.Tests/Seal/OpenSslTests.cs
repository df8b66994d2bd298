using System.Formats.Tar;
using System.Text;
using System.Text.Json;
using Booth.Testing;

namespace Booth.Collector.Tests;

public sealed class OpenSslTests(TestKeys keys) : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public async Task Openssl_opens_and_verifies_what_the_booth_sealed()
    {
        var dossier = Dossiers.Make(seed: 1, photoBytes: 90_001);
        using var sealer = new CmsDossierSealer(keys.Files, new ManualTimeProvider());
        await File.WriteAllBytesAsync(temp.File("envelope.cms"), sealer.Seal(dossier));

        Assert.Equal((0, ""), await DecryptAsync("collector-envelope"));
        var (exit, errors) = await VerifyAsync(keys.Folder);

        Assert.Equal(0, exit);
        Assert.Contains("successful", errors, StringComparison.Ordinal);
        var parts = await ExtractAsync();
        Assert.Equal(["photo.jp2", "signature.png", "manifest.json"], parts.Select(part => part.Name));
        Assert.Equal(dossier.PhotoJp2.Bytes.ToArray(), parts[0].Content);
        Assert.Equal(dossier.SignaturePng.Bytes.ToArray(), parts[1].Content);
        using var manifest = JsonDocument.Parse(parts[2].Content);
        Assert.Equal(dossier.Code.Reveal(), manifest.RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Neither_another_key_nor_another_authority_will_do()
    {
        using var sealer = new CmsDossierSealer(keys.Files, new ManualTimeProvider());
        await File.WriteAllBytesAsync(temp.File("envelope.cms"), sealer.Seal(Dossiers.Make(2)));

        var (other, _) = await OpenSsl.RunAsync(
            "cms", "-decrypt", "-inform", "DER", "-in", temp.File("envelope.cms"),
            "-recip", Path.Combine(keys.StrangersFolder, "collector-envelope.crt"),
            "-inkey", Path.Combine(keys.StrangersFolder, "collector-envelope.key"),
            "-out", temp.File("signed.cms"));
        Assert.NotEqual(0, other);

        await DecryptAsync("collector-envelope");
        var (exit, _) = await VerifyAsync(keys.StrangersFolder);
        Assert.NotEqual(0, exit);
    }

    [Fact]
    public async Task The_clear_text_does_not_show_in_the_envelope()
    {
        var dossier = Dossiers.Make(seed: 3);
        using var sealer = new CmsDossierSealer(keys.Files, new ManualTimeProvider());

        var envelope = sealer.Seal(dossier);

        await Task.CompletedTask;
        Assert.Equal(-1, envelope.AsSpan().IndexOf(dossier.PhotoJp2.Bytes[..16]));
        Assert.Equal(-1, envelope.AsSpan().IndexOf(Encoding.ASCII.GetBytes(dossier.Code.Reveal())));
        Assert.Equal(-1, envelope.AsSpan().IndexOf("photo.jp2"u8));
        Assert.Equal(-1, envelope.AsSpan().IndexOf(Encoding.ASCII.GetBytes(TestKeys.BoothId)));
    }

    private Task<(int ExitCode, string Errors)> DecryptAsync(string name) => OpenSsl.RunAsync(
        "cms", "-decrypt", "-inform", "DER", "-in", temp.File("envelope.cms"),
        "-recip", Path.Combine(keys.Folder, name + ".crt"),
        "-inkey", Path.Combine(keys.Folder, name + ".key"),
        "-out", temp.File("signed.cms"));

    private Task<(int ExitCode, string Errors)> VerifyAsync(string authorityFolder) =>
        OpenSsl.RunAsync(
            "cms", "-verify", "-inform", "DER", "-in", temp.File("signed.cms"),
            "-CAfile", Path.Combine(authorityFolder, "ca.crt"), "-binary",
            "-out", temp.File("dossier.tar"));

    private async Task<List<(string Name, byte[] Content)>> ExtractAsync()
    {
        await using var stream = File.OpenRead(temp.File("dossier.tar"));
        await using var reader = new TarReader(stream);
        var parts = new List<(string, byte[])>();
        while (await reader.GetNextEntryAsync() is { } entry)
        {
            var content = new byte[entry.Length];
            await entry.DataStream!.ReadExactlyAsync(content);
            parts.Add((entry.Name, content));
        }

        return parts;
    }
}
