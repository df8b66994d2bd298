using System.Collections.Immutable;

namespace Booth.Configuration;

/// <summary>A configuration, or why there is none.</summary>
/// <param name="Configuration">Null when there are errors.</param>
/// <param name="Errors">All of them, in the order of the file.</param>
public sealed record ConfigurationResult(
    BoothConfiguration? Configuration, ImmutableArray<ConfigurationError> Errors);
