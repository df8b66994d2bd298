namespace Booth.Hal;

/// <summary>One line of a slip.</summary>
/// <param name="Text">At most 42 characters (21 when large).</param>
/// <param name="IsLarge">Double width and height.</param>
public sealed record SlipLine(string Text, bool IsLarge = false);
