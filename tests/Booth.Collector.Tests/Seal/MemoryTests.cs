using Booth.Flow;
using Booth.Testing;

namespace Booth.Collector.Tests;

/// <summary>
/// Looks for the portrait in the memory of this very process, as a thief of a core dump would.
/// </summary>
public sealed class MemoryTests(TestKeys keys)
{
    private const byte Mask = 0x5A;
    private const int MarkLength = 32;

    // Only ever held masked, so that the search does not find itself.
    private static readonly byte[] MaskedMark = MakeMaskedMark();

    [Fact]
    public void Neither_portrait_nor_code_stays_in_memory_once_it_is_sealed()
    {
        var clock = new ManualTimeProvider();
        using var sealer = new CmsDossierSealer(keys.Files, clock);
        var dossier = Dossiers.Make(seed: 11, photoBytes: 150_000);
        for (var at = 0; at + MarkLength <= dossier.PhotoJp2.Bytes.Length; at += 1000)
        {
            Unmask(dossier.PhotoJp2.Bytes.Slice(at, MarkLength));
        }

        Assert.NotEqual(0, ProcessMemory.Count(MaskedMark, Mask));
        sealer.Seal(dossier);
        dossier.PhotoJp2.Dispose();

        Assert.Equal(0, ProcessMemory.Count(MaskedMark, Mask));
        Assert.Equal(0, ProcessMemory.Count(MaskedCode(dossier.Code), Mask));
    }

    private static byte[] MakeMaskedMark()
    {
        var mark = new byte[MarkLength];
        new Random(4711).NextBytes(mark);
        return mark;
    }

    // As the manifest has it, one byte a character; the code itself holds two.
    private static byte[] MaskedCode(EphotoCode code) =>
        [.. code.Characters.ToArray().Select(character => (byte)(character ^ Mask))];

    private static void Unmask(Span<byte> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = (byte)(MaskedMark[i] ^ Mask);
        }
    }
}
