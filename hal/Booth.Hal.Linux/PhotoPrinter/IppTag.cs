namespace Booth.Hal.Linux;

/// <summary>Delimiters and value types of an IPP message (RFC 8010, 3.5).</summary>
internal enum IppTag : byte
{
    /// <summary>A group: what the request is about, or the answer's status text.</summary>
    Operation = 0x01,

    /// <summary>A group: one job.</summary>
    Job = 0x02,

    /// <summary>No more attributes; the document follows.</summary>
    End = 0x03,

    /// <summary>A group: the printer.</summary>
    Printer = 0x04,

    /// <summary>The last group tag; what is above is a value.</summary>
    LastGroup = 0x0F,

    /// <summary>Four bytes, signed.</summary>
    Integer = 0x21,

    /// <summary>One byte, 0 or 1.</summary>
    Boolean = 0x22,

    /// <summary>Four bytes, signed.</summary>
    Enumeration = 0x23,

    /// <summary>A collection begins; its members follow as values.</summary>
    BeginCollection = 0x34,

    /// <summary>Text that names its language.</summary>
    TextWithLanguage = 0x35,

    /// <summary>A name that names its language.</summary>
    NameWithLanguage = 0x36,

    /// <summary>A collection ends.</summary>
    EndCollection = 0x37,

    /// <summary>The first type that is plain text.</summary>
    Text = 0x41,

    /// <summary>A name that somebody gave.</summary>
    Name = 0x42,

    /// <summary>A word of the standard.</summary>
    Keyword = 0x44,

    /// <summary>An address.</summary>
    Uri = 0x45,

    /// <summary>A character set.</summary>
    Charset = 0x47,

    /// <summary>A language.</summary>
    NaturalLanguage = 0x48,

    /// <summary>A document format.</summary>
    MimeMediaType = 0x49,

    /// <summary>The last type that is plain text.</summary>
    LastText = 0x5F,
}
