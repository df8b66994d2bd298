namespace Booth.Flow;

/// <summary>One file of a dossier as its manifest tells it.</summary>
/// <param name="Name">"photo.jp2" or "signature.png".</param>
/// <param name="ByteCount">Length in bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes in lower-case hexadecimal.</param>
public sealed record DossierPart(string Name, int ByteCount, string Sha256);
