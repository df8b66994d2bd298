namespace Booth.Hal.Linux;

/// <summary>What a printer answers (RFC 8011, appendix B).</summary>
internal static class IppStatus
{
    public const int LastSuccessful = 0x00FF;
    public const int NotPossible = 0x0404;
    public const int NotFound = 0x0406;
    public const int Busy = 0x0507;
}
