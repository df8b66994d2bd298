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

    /// <summary>Lips closed, ratio of lip distance to mouth width.</summary>
    MouthClosed,

    /// <summary>Share of the face's pixels that are black.</summary>
    ExposureUnder,

    /// <summary>Share of the face's pixels that are burnt out.</summary>
    ExposureOver,

    /// <summary>Focus and motion blur inside the face.</summary>
    Sharpness,

    /// <summary>CIELAB lightness of the background.</summary>
    BackgroundLight,

    /// <summary>Distance of the pupils in pixels of the source picture.</summary>
    Resolution,
}
