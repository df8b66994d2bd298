using System.Formats.Tar;
using Booth.Flow;
using Booth.Testing;
using ReferenceCollector;

namespace Booth.Collector.Tests;

public sealed class SealerTests(TestKeys keys) : IDisposable
{
    private readonly CmsDossierSealer sealer = new(keys.Files, new ManualTimeProvider());

    public void Dispose() => sealer.Dispose();

    [Fact]
    public void The_archive_is_the_same_for_the_same_dossier()
    {
        var first = Open(sealer.Seal(Dossiers.Make(1)));
        var second = Open(sealer.Seal(Dossiers.Make(1)));

        Assert.Equal(first.Archive, second.Archive);
    }

    [Fact]
    public void Two_envelopes_of_one_dossier_differ() =>
        Assert.NotEqual(sealer.Seal(Dossiers.Make(1)), sealer.Seal(Dossiers.Make(1)));

    [Theory]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    public void Every_part_is_an_ordinary_file_of_root_with_the_time_of_capture(int photoBytes)
    {
        var archive = Open(sealer.Seal(Dossiers.Make(4, photoBytes))).Archive;

        using var reader = new TarReader(new MemoryStream(archive));
        var entries = new List<TarEntry>();
        while (reader.GetNextEntry(copyData: true) is { } entry)
        {
            entries.Add(entry);
        }

        Assert.Equal(["photo.jp2", "signature.png", "manifest.json"], entries.Select(e => e.Name));
        Assert.Equal(photoBytes, entries[0].Length);
        Assert.All(entries, entry =>
        {
            Assert.Equal(TarEntryFormat.Ustar, entry.Format);
            Assert.Equal(TarEntryType.RegularFile, entry.EntryType);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, entry.Mode);
            Assert.Equal((0, 0), (entry.Uid, entry.Gid));
            Assert.Equal(Dossiers.CapturedAt, entry.ModificationTime);
        });
    }

    [Fact]
    public void The_reference_collector_reads_what_the_booth_sealed()
    {
        var dossier = Dossiers.Make(5);

        var opened = Open(sealer.Seal(dossier));

        Assert.Equal(DossierIdentity.Of(dossier.Code).Value, opened.Id);
        Assert.Equal(TestKeys.BoothId, opened.BoothId);
        Assert.Equal(Dossiers.CapturedAt, opened.CapturedAt);
    }

    [Fact]
    public void An_envelope_with_any_byte_changed_is_refused()
    {
        var envelope = sealer.Seal(Dossiers.Make(6, photoBytes: 40));
        using var ours = CollectorKeys.Read(keys.Folder);
        var opener = new EnvelopeOpener(ours);
        for (var i = 0; i < envelope.Length; i += i < 700 ? 1 : 5)
        {
            var bit = (byte)(1 << (i % 8));
            envelope[i] ^= bit;
            Assert.Throws<DossierRefusedException>(() => opener.Open(envelope));
            envelope[i] ^= bit;
        }

        Assert.NotNull(opener.Open(envelope));
    }

    [Fact]
    public void A_cut_or_longer_envelope_is_refused()
    {
        var envelope = sealer.Seal(Dossiers.Make(7));
        using var ours = CollectorKeys.Read(keys.Folder);
        var opener = new EnvelopeOpener(ours);

        Assert.Throws<DossierRefusedException>(() => opener.Open(envelope[..^1]));
        Assert.Throws<DossierRefusedException>(() => opener.Open([.. envelope, 0]));
        Assert.Throws<DossierRefusedException>(() => opener.Open([]));
    }

    [Fact]
    public void An_envelope_of_a_stranger_is_refused()
    {
        using var mixed = new CmsDossierSealer(
            keys.Strangers with { EnvelopeCertificate = keys.Files.EnvelopeCertificate },
            new ManualTimeProvider());

        Assert.Throws<DossierRefusedException>(() => Open(mixed.Seal(Dossiers.Make(8))));
    }

    [Fact]
    public void An_incomplete_dossier_is_a_mistake_of_the_caller()
    {
        var dossier = Dossiers.Make(9);

        Assert.Throws<InvalidOperationException>(
            () => sealer.Seal(dossier with { Verdict = new Verdict([]) }));
        dossier.PhotoJp2.Dispose();
        Assert.Throws<InvalidOperationException>(() => sealer.Seal(dossier));
    }

    [Fact]
    public void With_its_keys_in_place_nothing_is_wrong() =>
        Assert.Null(sealer.Problem(Dossiers.CapturedAt));

    [Theory]
    [InlineData(2024)]
    [InlineData(2046)]
    public void A_certificate_out_of_its_time_is_told(int year)
    {
        var problem = sealer.Problem(new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Contains("device.crt", problem!, StringComparison.Ordinal);
        Assert.Contains("2025-01-01", problem!, StringComparison.Ordinal);
        Assert.Contains("renew", problem!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_told_and_found_once_it_is_there()
    {
        using var temp = new TempFolder();
        var files = keys.Files with { DeviceKey = temp.File("device.key") };
        using var waiting = new CmsDossierSealer(files, new ManualTimeProvider());

        Assert.Contains("device.key", waiting.Problem(Dossiers.CapturedAt)!);
        Assert.Throws<KeyFileException>(() => waiting.Seal(Dossiers.Make(1)));
        File.Copy(keys.Files.DeviceKey, files.DeviceKey);
        Assert.Null(waiting.Problem(Dossiers.CapturedAt));
        Assert.NotEmpty(waiting.Seal(Dossiers.Make(1)));
    }

    [Fact]
    public void Keys_of_the_wrong_kind_are_told()
    {
        var rsaAsDevice = keys.Files with
        {
            DeviceCertificate = keys.Files.EnvelopeCertificate,
            DeviceKey = Path.Combine(keys.Folder, "collector-envelope.key"),
        };
        var ecAsEnvelope = keys.Files with { EnvelopeCertificate = keys.Files.DeviceCertificate };
        var otherKey = keys.Files with { DeviceKey = keys.Strangers.DeviceKey };

        Assert.Contains("P-256", Problem(rsaAsDevice));
        Assert.Contains("RSA", Problem(ecAsEnvelope));
        Assert.Contains("device.crt", Problem(otherKey));
    }

    private static string Problem(CollectorKeyFiles files)
    {
        using var sealer = new CmsDossierSealer(files, new ManualTimeProvider());
        return sealer.Problem(Dossiers.CapturedAt)!;
    }

    private OpenedDossier Open(byte[] envelope)
    {
        using var ours = CollectorKeys.Read(keys.Folder);
        return new EnvelopeOpener(ours).Open(envelope);
    }
}
