namespace Booth.Portrait;

/// <summary>Points of the mesh that measures use. Right and left are the person's own.</summary>
internal static class MeshPoint
{
    public const int Count = 468;
    public const int UpperLip = 13;
    public const int LowerLip = 14;
    public const int UpperLipTop = 0;
    public const int LowerLipBottom = 17;
    public const int MouthCornerRight = 61;
    public const int MouthCornerLeft = 291;
    public const int NoseWingRight = 129;
    public const int NoseWingLeft = 358;
    public const int MouthRight = 78;
    public const int MouthLeft = 308;
    public const int Chin = 152;
    public const int Forehead = 10;
    public const int NoseBridge = 168;
    public const int BetweenBrows = 9;
    public const int RightEyeOuter = 33;
    public const int RightEyeInner = 133;
    public const int LeftEyeInner = 362;
    public const int LeftEyeOuter = 263;
    public const int RightCheek = 234;
    public const int LeftCheek = 454;

    public const int RightBrow = 105;
    public const int LeftBrow = 334;

    /// <summary>Cheek below the eye and beside the nose; bare with glasses and most beards.</summary>
    public static ReadOnlySpan<int> RightCheekSkin => [50, 205];

    /// <summary>Cheek below the eye and beside the nose; bare with glasses and most beards.</summary>
    public static ReadOnlySpan<int> LeftCheekSkin => [280, 425];

    /// <summary>Skin that a lens covers.</summary>
    public static ReadOnlySpan<int> RightUnderEye => [229, 230, 231];

    /// <summary>Skin that a lens covers.</summary>
    public static ReadOnlySpan<int> LeftUnderEye => [449, 450, 451];

    /// <summary>From between the brows up to the middle of the forehead.</summary>
    public static ReadOnlySpan<int> ForeheadSkin => [6, 9, 108, 151, 337];

    /// <summary>Ridge, tip and wings of the nose.</summary>
    public static ReadOnlySpan<int> NoseSkin => [4, 5, 195, 1, 45, 275];

    /// <summary>Cheek beside the nose.</summary>
    public static ReadOnlySpan<int> RightMiddleCheek => [50, 101, 205, 36];

    /// <summary>Cheek beside the nose.</summary>
    public static ReadOnlySpan<int> LeftMiddleCheek => [280, 330, 425, 266];

    /// <summary>The red of both lips.</summary>
    public static ReadOnlySpan<int> Lips =>
        [0, 37, 267, 17, 84, 314, 11, 12, 15, 16, 39, 269, 181, 405];

    /// <summary>Skin above, below and beside the lips.</summary>
    public static ReadOnlySpan<int> AroundLips =>
    [
        164, 167, 393, 18, 83, 313, 200, 201, 421, 92, 322, 165, 391, 204, 424, 202, 422, 212, 432,
    ];

    /// <summary>Where the upper lip ends, from one corner to the other.</summary>
    public static ReadOnlySpan<int> UpperLipEdge => [191, 80, 81, 82, 13, 312, 311, 310, 415];

    /// <summary>Where the lower lip begins, below each of <see cref="UpperLipEdge"/>.</summary>
    public static ReadOnlySpan<int> LowerLipEdge => [95, 88, 178, 87, 14, 317, 402, 318, 324];

    /// <summary>Skin all over the right half of the face: no eyes, brows, nostrils or lips.</summary>
    public static ReadOnlySpan<int> RightHalfSkin =>
    [
        32, 34, 35, 36, 47, 48, 50, 51, 57, 68, 69, 71, 73, 101, 104, 106, 108, 111, 116, 118,
        120, 122, 123, 124, 128, 135, 137, 138, 139, 140, 142, 143, 147, 167, 169, 170, 171, 177,
        183, 187, 192, 193, 194, 196, 202, 203, 205, 206, 207, 210, 211, 213, 214, 215, 216, 217,
        220, 227, 228, 230, 236,
    ];

    /// <summary>The mirror image of each of <see cref="RightHalfSkin"/>, in its order.</summary>
    public static ReadOnlySpan<int> LeftHalfSkin =>
    [
        262, 264, 265, 266, 277, 278, 280, 281, 287, 298, 299, 301, 303, 330, 333, 335, 337, 340,
        345, 347, 349, 351, 352, 353, 357, 364, 366, 367, 368, 369, 371, 372, 376, 393, 394, 395,
        396, 401, 407, 411, 416, 417, 418, 419, 422, 423, 425, 426, 427, 430, 431, 433, 434, 435,
        436, 437, 440, 447, 448, 450, 456,
    ];

    /// <summary>The outline of the face, from the forehead around, in order.</summary>
    public static ReadOnlySpan<int> Outline =>
    [
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
        152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
    ];
}
