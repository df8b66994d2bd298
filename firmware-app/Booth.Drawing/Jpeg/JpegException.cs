namespace Booth.Drawing;

/// <summary>A JPEG file that cannot be used; the text says what was found and expected.</summary>
public sealed class JpegException(JpegProblem problem, string message) : IOException(message)
{
    /// <summary>The kind of problem.</summary>
    public JpegProblem Problem { get; } = problem;
}
