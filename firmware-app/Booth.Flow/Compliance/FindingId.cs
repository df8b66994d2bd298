namespace Booth.Flow;

/// <summary>What a finding is about. The wire name is the snake_case form (face_height_mm).</summary>
public enum FindingId
{
    /// <summary>Exactly one face.</summary>
    SingleFace,

    /// <summary>Chin to crown on the 35 x 45 mm crop, millimetres.</summary>
    FaceHeightMm,

    /// <summary>Face centre and eye line on the crop, percent.</summary>
    Centring,

    /// <summary>Head turned left or right, degrees.</summary>
    PoseYaw,

    /// <summary>Chin up or down, degrees.</summary>
    PosePitch,

    /// <summary>Head tipped towards a shoulder, degrees.</summary>
    PoseRoll,

    /// <summary>Both eyes open, ratio of lid distance to eye width.</summary>
    EyesOpen,

    /// <summary>The eyes look into the lens.</summary>
    Gaze,

    /// <summary>Lips closed, ratio of lip distance to mouth width.</summary>
    MouthClosed,

    /// <summary>No smile, no frown.</summary>
    Neutral,

    /// <summary>No hair, frame or hand over the eyes.</summary>
    EyesVisible,

    /// <summary>No dark or coloured lenses.</summary>
    GlassesTint,

    /// <summary>No reflection on the lenses.</summary>
    GlassesGlare,

    /// <summary>Nothing on the head.</summary>
    HeadCovering,

    /// <summary>Nothing over the face.</summary>
    FaceOcclusion,

    /// <summary>One plain background: no pattern, no object.</summary>
    BackgroundPlain,

    /// <summary>CIELAB lightness of the background.</summary>
    BackgroundLight,

    /// <summary>The background is not pure white.</summary>
    BackgroundNotWhite,

    /// <summary>No shadow of the head on the background.</summary>
    BackgroundShadow,

    /// <summary>The two halves of the face are lit alike.</summary>
    LightEven,

    /// <summary>Light enough: highlights of the face, and what should be light.</summary>
    ExposureUnder,

    /// <summary>Share of the face's pixels that are burnt out.</summary>
    ExposureOver,

    /// <summary>Focus and motion blur inside the face.</summary>
    Sharpness,

    /// <summary>The colours of skin are those of skin.</summary>
    ColourNatural,

    /// <summary>Distance of the pupils in pixels of the source picture.</summary>
    Resolution,

    /// <summary>The flash lit the shot; only where a flash is used.</summary>
    FlashLit,
}
