using System.Collections.Immutable;

namespace Booth.Flow;

/// <summary>What one step decided.</summary>
/// <param name="State">The booth afterwards.</param>
/// <param name="Commands">What the engine must do, in this order.</param>
public sealed record StepResult(BoothState State, ImmutableArray<SessionCommand> Commands);
