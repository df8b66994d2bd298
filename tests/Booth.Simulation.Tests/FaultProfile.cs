namespace Booth.Simulation.Tests;

/// <summary>Which kinds of mischief may strike; --faults NAME.</summary>
[Flags]
internal enum FaultProfile
{
    None = 0,
    Coins = 1,
    Devices = 2,
    Network = 4,
    Storage = 8,
    Clock = 16,
    Power = 32,
    Operator = 64,
    All = 127,
}
