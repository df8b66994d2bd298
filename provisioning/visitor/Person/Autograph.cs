using System.Globalization;
using Booth.Control;

namespace Booth.Visitor;

/// <summary>A signature from a seed: a run of cursive loops, then a bent flourish below.</summary>
public static class Autograph
{
    private const int PointsALetter = 14;

    /// <summary>The corners of the strokes for the simulated pen, inside the box.</summary>
    public static string Write(ScreenBox box, int seed)
    {
        var random = new Random(seed);
        return string.Join(" / ", Stroke(box, Letters(random)), Stroke(box, Flourish(random)));
    }

    private static string Stroke(ScreenBox box, IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture,
            $"{box.X + (point.X * box.Width):0.0},{box.Y + (point.Y * box.Height):0.0}")));

    // Shares of the box: x 0.08..0.85, y 0.12..0.75.
    private static IEnumerable<(double X, double Y)> Letters(Random random)
    {
        var letters = random.Next(5, 9);
        var width = (random.NextDouble() * 0.2) + 0.5;
        for (var letter = 0; letter < letters; letter++)
        {
            var height = letter == 0 ? 0.3 : 0.1 + (random.NextDouble() * 0.16);
            var slant = random.NextDouble() * 0.02;
            for (var point = 0; point < PointsALetter; point++)
            {
                var turn = 2 * Math.PI * point / PointsALetter;
                var along = (letter + ((double)point / PointsALetter)) / letters;
                var x = 0.1 + (width * along) - (0.03 * Math.Sin(turn)) + (slant * Math.Cos(turn));
                yield return (x, 0.45 - (height * Math.Sin(turn - 0.6)));
            }
        }
    }

    private static IEnumerable<(double X, double Y)> Flourish(Random random)
    {
        var depth = 0.06 + (random.NextDouble() * 0.08);
        var from = 0.15 + (random.NextDouble() * 0.1);
        for (var point = 0; point <= 20; point++)
        {
            var along = point / 20.0;
            yield return (from + (0.55 * along), 0.8 + (depth * Math.Sin(along * 2 * Math.PI)));
        }
    }
}
