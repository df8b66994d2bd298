using Booth.Engine;
using Booth.Flow;

namespace Booth.ScreenBench;

/// <summary>One drawing of the script.</summary>
internal readonly record struct SessionStep(SessionState State, ScreenContext Context);
