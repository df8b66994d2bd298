using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Booth.Architecture;

/// <summary>What the booth is made of is pinned in one place, exactly, and documented.</summary>
public sealed partial class PackageTests
{
    private static readonly XDocument Central =
        XDocument.Parse(Repository.Read("Directory.Packages.props"));

    private static IEnumerable<XElement> References =>
        Repository.Projects.Append("tests/Directory.Build.props").Append("Directory.Build.props")
            .Select(file => XDocument.Parse(Repository.Read(file)))
            .SelectMany(document => document.Descendants("PackageReference"));

    [Fact]
    public void A_version_is_exact_and_stands_in_the_central_file()
    {
        Assert.All(References, reference => Assert.Null(reference.Attribute("Version")));
        Assert.All(References, reference => Assert.Null(reference.Attribute("VersionOverride")));
        Assert.All(
            Central.Descendants().Where(element => element.Attribute("Version") is not null),
            element => Assert.Matches(ExactVersion(), (string)element.Attribute("Version")!));
    }

    [Fact]
    public void Pinned_and_used_packages_are_the_same() =>
        Assert.Equal(
            string.Join('\n', Names(References)),
            string.Join('\n', Names(Central.Descendants("PackageVersion"))));

    [Fact]
    public void The_readme_explains_every_Debian_package_that_install_deps_names()
    {
        var readme = Repository.Read("README.md");
        Assert.All(
            Scripts.Output("provisioning/install-deps", "--list").Select(row => row.Split('\t')),
            row => Assert.Contains($"`{row[1]}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_readme_explains_every_NuGet_package_that_the_booth_runs_on()
    {
        var readme = Repository.Read("README.md");
        Assert.All(
            Central.Descendants("PackageVersion"),
            element => Assert.Contains(
                (string)element.Attribute("Include")!, readme, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(IEnumerable<XElement> packages) =>
        packages.Select(element => (string)element.Attribute("Include")!).Distinct().Order();

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExactVersion();
}
