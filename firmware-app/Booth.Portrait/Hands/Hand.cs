using System.Collections.Immutable;
using System.Numerics;

namespace Booth.Portrait;

/// <summary>One hand.</summary>
/// <param name="Points">21 places in the decoded picture: wrist, then four for each finger.</param>
/// <param name="Presence">How sure the network is that this is a hand, 0..1.</param>
internal sealed record Hand(ImmutableArray<Vector2> Points, float Presence);
