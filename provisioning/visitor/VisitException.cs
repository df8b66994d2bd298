namespace Booth.Visitor;

/// <summary>Something around the visitor did not work; the text says what and what to do.</summary>
public sealed class VisitException(string message) : Exception(message);
