using System.Buffers;
using System.Text;

namespace Booth.Simulation.Tests;

/// <summary>Looks for faces and codes in what the booth has written.</summary>
internal sealed class FileSearch(BoothWorld world)
{
    private const int LongestCode = 64;
    private const int PieceBytes = 1 << 18;

    private static readonly byte[] Mark = Encoding.ASCII.GetBytes(Witness.Mark);

    /// <summary>No file of the booth holds a picture in clear.</summary>
    public void CheckNothingInClear()
    {
        foreach (string path in Directory.EnumerateFiles(
            world.Folder, "*", SearchOption.AllDirectories))
        {
            if (HoldsSecret(path))
            {
                world.Break($"{Path.GetFileName(path)} holds a face or a code in clear");
            }
        }
    }

    // Piece by piece, each with the end of the one before: a journal of years need not fit in memory.
    private bool HoldsSecret(string path)
    {
        byte[] piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            int kept = 0;
            while (file.Read(piece, kept, PieceBytes - kept) is > 0 and var read)
            {
                ReadOnlySpan<byte> content = piece.AsSpan(0, kept + read);
                if (content.IndexOf(Mark) >= 0 || HoldsCode(content))
                {
                    return true;
                }

                kept = Math.Min(LongestCode, content.Length);
                content[^kept..].CopyTo(piece);
            }

            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    // All codes begin alike, so that one look finds them all.
    private bool HoldsCode(ReadOnlySpan<byte> content)
    {
        List<string> codes = world.Witness.CodesPrinted;
        if (codes.Count == 0)
        {
            return false;
        }

        byte[] beginning = Encoding.ASCII.GetBytes(SimulatedParts.CodePrefix);
        for (int at = content.IndexOf(beginning); at >= 0; at = content.IndexOf(beginning))
        {
            content = content[at..];
            string found = Encoding.ASCII.GetString(content[..Math.Min(content.Length, LongestCode)]);
            if (codes.Exists(code => found.StartsWith(code, StringComparison.Ordinal)))
            {
                return true;
            }

            content = content[beginning.Length..];
        }

        return false;
    }
}
