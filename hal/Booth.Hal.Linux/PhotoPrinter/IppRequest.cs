using System.Buffers.Binary;
using System.Text;

namespace Booth.Hal.Linux;

/// <summary>Writes an IPP request (RFC 8010, 3.1); the document, if any, goes after it.</summary>
internal sealed class IppRequest
{
    private readonly MemoryStream bytes = new();

    public IppRequest(IppOperation operation, int requestId, string printerUri)
    {
        (Operation, RequestId) = (operation, requestId);
        bytes.Write([2, 0]);
        Write((short)operation);
        Span<byte> id = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(id, requestId);
        bytes.Write(id);
        Group(IppTag.Operation);
        // These three first, in this order (RFC 8011, 4.1.4 and 4.1.5).
        Add(IppTag.Charset, "attributes-charset", "utf-8");
        Add(IppTag.NaturalLanguage, "attributes-natural-language", "en");
        Add(IppTag.Uri, "printer-uri", printerUri);
    }

    public IppOperation Operation { get; }

    public int RequestId { get; }

    public IppRequest Group(IppTag group)
    {
        bytes.WriteByte((byte)group);
        return this;
    }

    /// <summary>An attribute of one or more texts.</summary>
    public IppRequest Add(IppTag type, string name, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            Write(type, name, Encoding.UTF8.GetBytes(text));
            name = ""; // a further value of the same attribute has no name
        }

        return this;
    }

    public IppRequest Add(string name, int number)
    {
        Span<byte> value = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(value, number);
        return Write(IppTag.Integer, name, value);
    }

    public IppRequest Add(string name, bool value) =>
        Write(IppTag.Boolean, name, [value ? (byte)1 : (byte)0]);

    public byte[] ToBytes() => [.. bytes.ToArray(), (byte)IppTag.End];

    private IppRequest Write(IppTag type, string name, ReadOnlySpan<byte> value)
    {
        bytes.WriteByte((byte)type);
        Write(checked((short)name.Length));
        bytes.Write(Encoding.ASCII.GetBytes(name));
        Write(checked((short)value.Length));
        bytes.Write(value);
        return this;
    }

    private void Write(short number)
    {
        Span<byte> value = stackalloc byte[sizeof(short)];
        BinaryPrimitives.WriteInt16BigEndian(value, number);
        bytes.Write(value);
    }
}
