using System.Text.RegularExpressions;

namespace Booth.Architecture;

/// <summary>A face and a handwriting live in two types; this reads the sources for a third.</summary>
public sealed partial class PersonalDataTests
{
    private const string Flow = "firmware-app/Booth.Flow/";

    [Theory]
    [InlineData(Flow + "Shot/PersonalImage.cs")]
    [InlineData(Flow + "Signature/Handwriting.cs")]
    public void A_personal_type_is_sealed_wiped_and_prints_nothing(string file)
    {
        var source = Repository.Read(file);
        Assert.Matches(@"public sealed class \w+ : .*IDisposable", source);
        Assert.Matches(@"ZeroMemory|Array\.Clear", source);
        Assert.Matches(@"override string ToString\(\) => ""<redacted", source);
    }

    [Fact]
    public void Another_type_keeps_pixels_or_ink_only_if_it_wipes_them() =>
        Violations.None(Repository.Find(
            Repository.ProductSources.Where(
                file => !Repository.Read(file).Contains(
                    "CryptographicOperations.ZeroMemory", StringComparison.Ordinal)),
            SourceText.CodeLines,
            line => PersonalMember().IsMatch(line)));

    [Fact]
    public void Telemetry_cannot_name_a_personal_type() =>
        Violations.None(Repository.Find(
            Repository.ProductSources.Where(file => file.StartsWith(
                "firmware-app/Booth.Telemetry/", StringComparison.Ordinal)),
            SourceText.CodeLines,
            line => PersonalType().IsMatch(line)));

    [Fact]
    public void No_log_line_names_personal_data_or_a_code() =>
        Violations.None(Repository.Find(
            Repository.ProductSources,
            Repository.Lines,
            line => LogOfPersonalData().IsMatch(line)));

    [GeneratedRegex(
        @"^\s+(public|private|internal|protected)\b[^(=]*\b(byte\[\]|Memory<byte>|float\[\])\??\s+"
        + @"_?\w*(photo|portrait|face|signature|handwriting|pixel|jpeg|jp2)\w*\s*(;|=|\{)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PersonalMember();

    [GeneratedRegex(
        @"\b(PersonalImage|Handwriting|EphotoCode|Voucher\w*|DossierContent|DevelopedShot)\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PersonalType();

    [GeneratedRegex(
        @"\.Log(Trace|Debug|Information|Warning|Error|Critical)?\(.*\{(Code|Photo|Image|Signature)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex LogOfPersonalData();
}
