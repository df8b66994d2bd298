namespace Booth.Portrait;

/// <summary>
/// How a camera held the picture: EXIF tag 0x0112, values 1..8 (CIPA DC-008, 4.6.4). The name says
/// what must be done to stand it up.
/// </summary>
internal enum Orientation
{
    Upright = 1,
    MirrorAcross = 2,
    HalfTurn = 3,
    MirrorDown = 4,
    Transpose = 5,
    QuarterTurnRight = 6,
    Transverse = 7,
    QuarterTurnLeft = 8,
}
