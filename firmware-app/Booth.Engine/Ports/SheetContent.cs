using Booth.Flow;

namespace Booth.Engine;

/// <summary>What a sheet shows. Borrowed: the painter keeps none of it.</summary>
/// <param name="Service">A plain sheet has no code, QR, signature or steps.</param>
/// <param name="Portrait">413 x 531 px RGB24.</param>
/// <param name="Ink">521 x 134 px Gray8; null on a plain sheet.</param>
/// <param name="Code">The code; null on a plain sheet.</param>
/// <param name="CodeText">The code in groups ("AAAA-BBBB-..."); null on a plain sheet.</param>
/// <param name="Identity">Who and where.</param>
/// <param name="Language">Language of the steps to follow.</param>
/// <param name="TakenAt">When the photo was taken.</param>
/// <param name="ValidUntil">Last day of the code; null on a plain sheet.</param>
public sealed record SheetContent(
    Service Service,
    PersonalImage Portrait,
    PersonalImage? Ink,
    EphotoCode? Code,
    string? CodeText,
    BoothIdentity Identity,
    LanguageTag Language,
    DateTimeOffset TakenAt,
    DateTimeOffset? ValidUntil);
