using Booth.Engine;
using Booth.Flow;
using Booth.Testing;

namespace Booth.Collector.Tests;

public sealed class ProgramTests(TestKeys keys)
{
    [Fact]
    public async Task What_was_accepted_survives_kill_9_and_is_fetched_once()
    {
        using var temp = new TempFolder();
        var dossier = Dossiers.Make(21);
        using var sealer = new CmsDossierSealer(keys.Files, TimeProvider.System);
        var envelope = sealer.Seal(dossier with { CapturedAt = TimeProvider.System.GetUtcNow() });
        using (var first = await CollectorProgram.ServeAsync(keys.Folder, temp.File("db")))
        {
            Assert.IsType<UploadAnswer.Acknowledged>(await PutAsync(first, dossier, envelope));
            await first.KillAsync();
        }

        using var second = await CollectorProgram.ServeAsync(keys.Folder, temp.File("db"));
        Assert.IsType<UploadAnswer.Acknowledged>(await PutAsync(second, dossier, envelope));
        Assert.Equal(0, await FetchAsync(second, dossier, temp.File("dossier")));
        Assert.Equal(1, await FetchAsync(second, dossier, temp.File("again")));

        Assert.Equal(
            dossier.PhotoJp2.Bytes.ToArray(),
            await File.ReadAllBytesAsync(temp.File("dossier/photo.jp2")));
        Assert.True(File.Exists(temp.File("dossier/signature.png")));
        Assert.True(File.Exists(temp.File("dossier/manifest.json")));
        Assert.Equal(0, await second.TerminateAsync());
    }

    [Fact]
    public async Task Keys_are_for_their_owner_only()
    {
        using var temp = new TempFolder();

        Assert.Equal(0, await CollectorProgram.RunAsync("", "make-keys", temp.File("keys")));

        var files = Directory.GetFiles(temp.File("keys"));
        Assert.Equal(11, files.Length);
        Assert.All(files, file => Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    private Task<int> FetchAsync(CollectorProgram from, DossierContent dossier, string folder) =>
        CollectorProgram.RunAsync(
            dossier.Code.Reveal(),
            "fetch", "--keys", keys.Folder, "--admin-url", $"{from.AdministrationAddress}",
            "--out", folder);

    private async Task<UploadAnswer> PutAsync(
        CollectorProgram to, DossierContent dossier, byte[] envelope)
    {
        using var client = new HttpCollector(
            new CollectorOptions { Address = to.BoothAddress, Keys = keys.Files },
            new ManualTimeProvider());
        return await client.PutAsync(
            DossierIdentity.Of(dossier.Code), envelope, CancellationToken.None);
    }
}
