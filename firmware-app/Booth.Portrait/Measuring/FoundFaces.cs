namespace Booth.Portrait;

/// <summary>All faces in a picture.</summary>
/// <param name="Main">The largest; null when there is none.</param>
/// <param name="Count">How many there are, background faces included.</param>
/// <param name="SecondAreaRatio">Area of the second largest over the largest, 0..1.</param>
internal sealed record FoundFaces(Face? Main, int Count, double SecondAreaRatio);
