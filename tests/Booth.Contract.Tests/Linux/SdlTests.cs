namespace Booth.Contract.Tests;

/// <summary>SDL is one per process, and one thread owns it: these tests run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SdlTests
{
    public const string Name = "SDL";
}
