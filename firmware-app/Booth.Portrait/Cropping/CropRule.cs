using System.Numerics;

namespace Booth.Portrait;

/// <summary>
/// Where to cut the portrait: rows along the eyes, chin to crown 34 mm of 45, the face in the
/// middle. What does not fit is moved, then shrunk, until it lies within the picture; the measures
/// then say how far the result is from the rule.
/// </summary>
internal static class CropRule
{
    private const float HeadMm = 34;

    // The middle of the head lies 24 mm above the lower edge: 7 mm are left below the chin and 4 mm
    // above the crown.
    private const float HeadMiddleAboveCentreMm = 1.5f;

    // Above the rule's 50 % by what the estimated crown may be wrong.
    private const float MinEyeLine = 0.52f;

    /// <param name="face">The face.</param>
    /// <param name="crown">Its estimated crown.</param>
    /// <param name="picture">Width and height of the picture.</param>
    /// <param name="minShare">
    /// The window is at least this share of the largest one that the picture holds: a visitor who
    /// sits too far away is told to come closer, and not enlarged.
    /// </param>
    public static CropWindow Place(Face face, Vector2 crown, Vector2 picture, float minShare)
    {
        var head = Vector2.Dot(face.Chin - crown, face.Down);
        var largest = Math.Min(picture.Y, picture.X * CropWindow.HeightMm / CropWindow.WidthMm);
        var height = Math.Max(head * CropWindow.HeightMm / HeadMm, largest * minShare);
        var middle = Vector2.Dot(((face.Chin + crown) / 2) - face.EyeMiddle, face.Down);
        var centreBelowEyes = middle + (height * HeadMiddleAboveCentreMm / CropWindow.HeightMm);
        centreBelowEyes = Math.Max(centreBelowEyes, height * (MinEyeLine - 0.5f));
        var aside = Vector2.Dot(face.Middle - face.EyeMiddle, face.Across);
        var centre = face.EyeMiddle + (face.Across * aside) + (face.Down * centreBelowEyes);
        return FitInto(new(centre, height, face.Across), picture);
    }

    private static CropWindow FitInto(CropWindow window, Vector2 picture)
    {
        var excess = Math.Max(window.Bounds.X / picture.X, window.Bounds.Y / picture.Y);
        if (excess > 1)
            window = window with { Height = window.Height / excess };
        var half = Vector2.Min(window.Bounds, picture) / 2;
        return window with { Centre = Vector2.Clamp(window.Centre, half, picture - half) };
    }
}
