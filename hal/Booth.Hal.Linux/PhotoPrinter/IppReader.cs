using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Booth.Hal.Linux;

/// <summary>
/// Reads an IPP answer (RFC 8010, 3.1). The bytes come from a printer, so nothing in them is
/// believed: lengths are checked, collections are walked over without recursion, groups are counted.
/// </summary>
/// <remarks>
/// libcups reads the same messages, but recurses once for every nested collection and has no cap:
/// a hostile answer would end boothd. SharpIpp cannot be restored here.
/// </remarks>
internal ref struct IppReader
{
    private const int MaxGroups = 4_096;
    private const int MaxDepth = 16;
    private ReadOnlySpan<byte> rest;
    private IppGroup? group;
    private List<IppValue>? values;
    private int depth;

    private IppReader(ReadOnlySpan<byte> bytes) => rest = bytes;

    /// <exception cref="IppFormatException">This is no IPP answer.</exception>
    public static IppAnswer Read(ReadOnlySpan<byte> bytes) => new IppReader(bytes).Read();

    private IppAnswer Read()
    {
        if (Take(2)[0] is not (1 or 2))
            throw new IppFormatException("found no IPP version 1 or 2 at the beginning");

        var status = BinaryPrimitives.ReadUInt16BigEndian(Take(2));
        var request = BinaryPrimitives.ReadInt32BigEndian(Take(4));
        var groups = ImmutableArray.CreateBuilder<IppGroup>();
        for (var tag = Take(1)[0]; tag != (byte)IppTag.End; tag = Take(1)[0])
        {
            if (tag > (byte)IppTag.LastGroup)
                ReadValue(tag);
            else if (depth > 0 || groups.Count == MaxGroups)
                throw new IppFormatException($"found group {groups.Count + 1} where none may begin");
            else
                groups.Add(group = new IppGroup(tag));

            values = tag > (byte)IppTag.LastGroup ? values : null;
        }

        return depth == 0
            ? new IppAnswer(status, request, groups.ToImmutable())
            : throw new IppFormatException("found a collection without its end");
    }

    private void ReadValue(byte tag)
    {
        var name = Take(BinaryPrimitives.ReadUInt16BigEndian(Take(2)));
        var value = Take(BinaryPrimitives.ReadUInt16BigEndian(Take(2)));
        // What is inside a collection is of no use here; only its end is looked for.
        if (depth == 0)
            Begin(name).Add(ValueOf((IppTag)tag, value));

        depth += (IppTag)tag switch
        {
            IppTag.BeginCollection => 1,
            IppTag.EndCollection => -1,
            _ => 0,
        };
        if (depth is < 0 or > MaxDepth)
            throw new IppFormatException($"found collections {depth} deep, expected 0..{MaxDepth}");
    }

    private List<IppValue> Begin(ReadOnlySpan<byte> name)
    {
        if (group is null)
            throw new IppFormatException("found an attribute before the first group");

        if (name.Length > 0)
            values = group.Begin(Encoding.ASCII.GetString(name));

        return values ?? throw new IppFormatException("found a further value of no attribute");
    }

    private static IppValue ValueOf(IppTag tag, ReadOnlySpan<byte> value) => tag switch
    {
        IppTag.Integer or IppTag.Enumeration => value.Length == 4
            ? new(BinaryPrimitives.ReadInt32BigEndian(value), null)
            : throw new IppFormatException($"found a number of {value.Length} bytes, expected 4"),
        IppTag.Boolean => value.Length == 1
            ? new(value[0], null)
            : throw new IppFormatException($"found a boolean of {value.Length} bytes, expected 1"),
        IppTag.TextWithLanguage or IppTag.NameWithLanguage => new(null, WithoutLanguage(value)),
        >= IppTag.Text and <= IppTag.LastText => new(null, Encoding.UTF8.GetString(value)),
        _ => default,
    };

    private static string WithoutLanguage(ReadOnlySpan<byte> value)
    {
        var reader = new IppReader(value);
        reader.Take(BinaryPrimitives.ReadUInt16BigEndian(reader.Take(2)));
        return Encoding.UTF8.GetString(
            reader.Take(BinaryPrimitives.ReadUInt16BigEndian(reader.Take(2))));
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length)
            throw new IppFormatException($"found {rest.Length} bytes, expected {count} more");

        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
