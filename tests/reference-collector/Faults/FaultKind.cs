using System.Text.Json.Serialization;

namespace ReferenceCollector;

/// <summary>How the collector misbehaves, once, for one PUT.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<FaultKind>))]
public enum FaultKind
{
    /// <summary>Answers with a status instead of taking the envelope.</summary>
    Status,

    /// <summary>Takes the envelope and never answers.</summary>
    Hang,

    /// <summary>Cuts the connection before it looks at the envelope.</summary>
    DropBefore,

    /// <summary>Takes the envelope, then cuts the connection.</summary>
    DropAfter,

    /// <summary>Takes the envelope and cuts its answer short.</summary>
    Truncate,

    /// <summary>Takes the envelope and signs the receipt with another key.</summary>
    ForgedReceipt,

    /// <summary>Takes the envelope and gives the receipt of another dossier.</summary>
    OtherReceipt,
}
