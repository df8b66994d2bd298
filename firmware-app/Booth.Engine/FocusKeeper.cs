using System.Collections.Immutable;
using Booth.Flow;

namespace Booth.Engine;

/// <summary>
/// Every screen with two buttons: one moves over its targets in reading order, the other presses.
/// A new screen begins at the target that leads on; where none does, at the first that is neither a
/// language nor a way out.
/// </summary>
internal sealed class FocusKeeper
{
    /// <summary>Ways out, and what stands on every screen.</summary>
    private static readonly ImmutableArray<Button> Aside =
        [Button.Cancel, Button.Back, Button.Panel, Button.Lower, Button.Speech, Button.Technician];

    private string screen = "";

    /// <summary>What would be pressed; null while nobody uses the buttons.</summary>
    public SessionInput? Current { get; private set; }

    /// <summary>Rows are read from the right, as the screen's language is.</summary>
    public bool ReadsFromRight { get; set; }

    /// <summary>A finger is at work: no ring.</summary>
    public void Drop() => Current = null;

    /// <summary>Another screen, or other targets: true when the ring had to move.</summary>
    public bool Follow(string name, ImmutableArray<TouchTarget> targets)
    {
        var isOther = name != screen;
        screen = name;
        if (Current is null || (!isOther && targets.Any(target => target.Input == Current)))
        {
            return false;
        }

        SessionInput? before = Current;
        Current = Start(InReadingOrder(targets)) ?? before;
        return Current != before;
    }

    /// <summary>Moves to the next target; the first press of all only shows where one is.</summary>
    public void Next(ImmutableArray<TouchTarget> targets)
    {
        TouchTarget[] order = InReadingOrder(targets);
        int at = Array.FindIndex(order, target => target.Input == Current);
        Current = at < 0 ? Start(order) : order[(at + 1) % order.Length].Input;
    }

    /// <summary>Rows from the top; in a row from where its lines start.</summary>
    private TouchTarget[] InReadingOrder(ImmutableArray<TouchTarget> targets)
    {
        var rows = new List<List<TouchTarget>>();
        foreach (TouchTarget target in targets.OrderBy(target => target.Area.Y))
        {
            float middle = target.Area.Y + (target.Area.Height / 2);
            if (rows.Count > 0 && rows[^1][0].Area is var first
                && middle <= first.Y + first.Height)
            {
                rows[^1].Add(target);
            }
            else
            {
                rows.Add([target]);
            }
        }

        return [.. rows.SelectMany(row => row.OrderBy(
            target => ReadsFromRight ? -target.Area.X : target.Area.X))];
    }

    private static SessionInput? Start(TouchTarget[] order) =>
        (order.FirstOrDefault(target => target.LeadsOn)
            ?? order.FirstOrDefault(target => GoesOn(target.Input))
            ?? order.FirstOrDefault())?.Input;

    private static bool GoesOn(SessionInput input) => input switch
    {
        SessionInput.LanguageChosen => false,
        SessionInput.Pressed pressed => !Aside.Contains(pressed.Button),
        _ => true,
    };
}
