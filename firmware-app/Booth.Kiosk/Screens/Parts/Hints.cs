using System.Diagnostics;
using Booth.Flow;

namespace Booth.Kiosk;

/// <summary>The sign of each hint.</summary>
internal static class Hints
{
    public static Icon IconOf(Hint hint) => hint switch
    {
        Hint.None => Icon.Check,
        Hint.SitDown => Icon.Person,
        Hint.OnePersonOnly => Icon.Persons,
        Hint.ComeCloser => Icon.Grow,
        Hint.MoveBack => Icon.Shrink,
        // The picture is a mirror: the visitor's left is at the left of the screen.
        Hint.MoveLeft => Icon.ToLeft,
        Hint.MoveRight => Icon.ToRight,
        Hint.RaiseSeat => Icon.Seat,
        Hint.LowerSeat => Icon.Down,
        Hint.FaceCamera => Icon.Camera,
        Hint.LowerChin => Icon.ChinDown,
        Hint.RaiseChin => Icon.ChinUp,
        Hint.HeadUpright => Icon.Upright,
        Hint.TakeOffGlasses => Icon.Glasses,
        Hint.TakeOffHat => Icon.Hat,
        Hint.HairOffFace => Icon.Fringe,
        Hint.LookAtLens => Icon.Camera,
        Hint.OpenEyes => Icon.Eye,
        Hint.CloseMouth => Icon.Mouth,
        Hint.DoNotSmile => Icon.Neutral,
        Hint.HoldStill => Icon.Pause,
        Hint.CloseCurtain => Icon.Curtain,
        _ => throw new UnreachableException($"no sign for {hint}"),
    };
}
