namespace Booth.Journal;

/// <summary>Makes a value of the row.</summary>
internal delegate T ReadRow<T>(Row row);
