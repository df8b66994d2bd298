namespace Booth.Engine;

/// <summary>Fills a buffer with random bytes.</summary>
public delegate void FillRandom(Span<byte> buffer);
