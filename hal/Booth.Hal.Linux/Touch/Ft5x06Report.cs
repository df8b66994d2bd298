using System.Collections.Immutable;

namespace Booth.Hal.Linux;

/// <summary>
/// The touch registers of an FT5x06 or FT6x36 controller. Pure: any bytes are a report or none.
/// </summary>
/// <remarks>FocalTech FT5x06 application note 1.0, 2.1; FT6x36 data sheet 1.0, register map.</remarks>
public static class Ft5x06Report
{
    /// <summary>First register that is read: TD_STATUS.</summary>
    public const byte FirstRegister = 0x02;

    /// <summary>TD_STATUS and five points.</summary>
    public const int Bytes = 1 + (MaxPoints * PointBytes);

    /// <summary>CIPHER: which chip it is.</summary>
    public const byte ChipIdRegister = 0xA3;

    private const int MaxPoints = 5;
    private const int PointBytes = 6;
    private const int LiftUp = 1;
    private const int NoEvent = 3;
    private const float UnmeasuredPressure = 0.5f;

    /// <summary>FT5x06, FT5x16, FT6206, FT6236, FT6336.</summary>
    public static ImmutableArray<byte> KnownChips { get; } = [0x55, 0x0A, 0x06, 0x36, 0x64];

    /// <summary>
    /// The fingers on the glass; null when the registers make no sense, as during a reset of the
    /// controller. Ids are those of the controller, 0..9, each once.
    /// </summary>
    /// <param name="registers">From 0x02, <see cref="Bytes"/> of them.</param>
    public static ImmutableArray<RawTouch>? Parse(ReadOnlySpan<byte> registers)
    {
        if (registers.Length != Bytes || (registers[0] & 0x0F) > MaxPoints)
            return null;

        var points = ImmutableArray.CreateBuilder<RawTouch>(MaxPoints);
        for (var i = 0; i < (registers[0] & 0x0F); i++)
        {
            var point = registers.Slice(1 + (i * PointBytes), PointBytes);
            var (flag, id) = (point[0] >> 6, point[2] >> 4);
            if (id >= ContactBoard.MaxContacts || points.Any(p => p.Id == id))
                return null;

            if (flag is not LiftUp and not NoEvent)
                points.Add(new(id, IsDown: true, Twelve(point[0], point[1]),
                    Twelve(point[2], point[3]), Pressure(point[4])));
        }

        return points.ToImmutable();
    }

    private static int Twelve(byte high, byte low) => ((high & 0x0F) << 8) | low;

    // The FT5x06 leaves the weight at 0 or 255.
    private static float Pressure(byte weight) =>
        weight is 0 or 255 ? UnmeasuredPressure : weight / 255f;
}
