namespace Booth.Hal.Linux;

/// <summary>One value: a number, a text, or neither of both for types nobody reads here.</summary>
internal readonly record struct IppValue(int? Number, string? Text);
