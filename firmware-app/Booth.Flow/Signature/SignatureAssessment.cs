namespace Booth.Flow;

/// <summary>Is what was drawn a signature? Numbers only, so it may be shown, kept and logged.</summary>
/// <param name="Problem">What is wrong, or <see cref="SignatureProblem.None"/>.</param>
/// <param name="InkLengthMm">Length of all strokes inside the box, millimetres.</param>
/// <param name="WidthMm">Width of the ink's bounding box, 0..44.1 mm.</param>
/// <param name="HeightMm">Height of the ink's bounding box, 0..11.3 mm.</param>
public sealed record SignatureAssessment(
    SignatureProblem Problem, double InkLengthMm, double WidthMm, double HeightMm)
{
    /// <summary>The assessment of an empty box.</summary>
    public static SignatureAssessment Empty { get; } = new(SignatureProblem.Empty, 0, 0, 0);

    /// <summary>True when it may be used.</summary>
    public bool IsAccepted => Problem == SignatureProblem.None;
}
