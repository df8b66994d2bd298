using Booth.Engine;
using Booth.Flow;

namespace Booth.Kiosk.Tests;

/// <summary>A screen worth looking at.</summary>
/// <param name="Name">The screen's name, and what is special after a dot.</param>
/// <param name="State">The state.</param>
/// <param name="Change">What differs from the usual context; null for nothing.</param>
internal sealed record Sample(
    string Name, SessionState State, Func<ScreenContext, ScreenContext>? Change = null)
{
    public ScreenContext ContextIn(LanguageTag language, bool isLowered = false)
    {
        var usual = Samples.Context(language) with
        {
            Access = new Access(isLowered, IsSpoken: false),
        };
        return Change?.Invoke(usual) ?? usual;
    }

    public override string ToString() => Name;
}
