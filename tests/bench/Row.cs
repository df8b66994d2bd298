namespace Booth.Bench;

/// <summary>One line of the table.</summary>
/// <param name="What">What was done.</param>
/// <param name="Aim">What is wanted, on two x86 cores.</param>
/// <param name="Measured">Median, and of how many.</param>
/// <param name="Reference">What stands beside it; "-" for nothing.</param>
/// <param name="Ratio">Measured over reference; "-" without one.</param>
internal sealed record Row(
    string What, string Aim, string Measured, string Reference = "-", string Ratio = "-")
{
    public static Row Time(string what, string aim, Samples measured) =>
        new(what, aim, measured.ToString());

    public static Row Beside(
        string what, string aim, Samples measured, string reference, double referenceMs) =>
        new(
            what,
            aim,
            measured.ToString(),
            $"{reference} {referenceMs:0.0} ms",
            $"{measured.MedianMs / referenceMs:0.00}");
}
