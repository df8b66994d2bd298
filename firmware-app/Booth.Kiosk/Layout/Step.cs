namespace Booth.Kiosk;

/// <summary>The steps of a visit as the visitor counts them.</summary>
internal enum Step
{
    Choice,
    Payment,
    Photo,
    Signature,
    Print,
}
