namespace Booth.Flow;

/// <summary>What the visitor should do, one at a time. Ordered: the most important first.</summary>
public enum Hint
{
    /// <summary>Nothing: hold still.</summary>
    None,

    /// <summary>Sit down in front of the camera.</summary>
    SitDown,

    /// <summary>Only one person.</summary>
    OnePersonOnly,

    /// <summary>Come closer.</summary>
    ComeCloser,

    /// <summary>Move back.</summary>
    MoveBack,

    /// <summary>Move to your left.</summary>
    MoveLeft,

    /// <summary>Move to your right.</summary>
    MoveRight,

    /// <summary>Raise the seat.</summary>
    RaiseSeat,

    /// <summary>Lower the seat.</summary>
    LowerSeat,

    /// <summary>Face the camera.</summary>
    FaceCamera,

    /// <summary>Lower the chin.</summary>
    LowerChin,

    /// <summary>Raise the chin.</summary>
    RaiseChin,

    /// <summary>Hold the head upright.</summary>
    HeadUpright,

    // What covers the face comes before what cannot be judged under it.

    /// <summary>Take off your glasses.</summary>
    TakeOffGlasses,

    /// <summary>Take off your hat.</summary>
    TakeOffHat,

    /// <summary>Hair off the face, and whatever else is in front of it.</summary>
    HairOffFace,

    /// <summary>Look at the lens.</summary>
    LookAtLens,

    /// <summary>Open your eyes.</summary>
    OpenEyes,

    /// <summary>Close your mouth.</summary>
    CloseMouth,

    /// <summary>Do not smile.</summary>
    DoNotSmile,

    /// <summary>Hold still: the picture is blurred.</summary>
    HoldStill,

    /// <summary>Close the curtain: the light is wrong.</summary>
    CloseCurtain,
}
