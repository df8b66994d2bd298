namespace Booth.Engine;

/// <summary>Signs and seals a dossier for the collector. The booth cannot open what it sealed.</summary>
public interface IDossierSealer : IDisposable
{
    /// <summary>Why nothing can be sealed now (a key or certificate is missing or expired); null when it can.</summary>
    string? Problem(DateTimeOffset at);

    /// <summary>CMS (RFC 5652) SignedData inside EnvelopedData, DER.</summary>
    byte[] Seal(DossierContent dossier);
}
