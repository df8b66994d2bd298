namespace Booth.Visitor;

/// <summary>Where the programs lie that this build made, beside each other.</summary>
/// <param name="Boothd">The booth.</param>
/// <param name="Collector">The reference collector.</param>
/// <param name="Models">Folder of the face networks.</param>
/// <param name="Portraits">Folder of the portraits that ship with the project.</param>
public sealed record Programs(string Boothd, string Collector, string Models, string Portraits)
{
    /// <summary>Found from artifacts/bin/NAME/CONFIGURATION, where this program lies too.</summary>
    public static Programs OfThisBuild()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var bin = here.Parent!.Parent!;
        var artifacts = bin.Parent!;
        return new(
            Path.Combine(bin.FullName, "Booth.App", here.Name, "boothd"),
            Path.Combine(bin.FullName, "ReferenceCollector", here.Name, "ReferenceCollector"),
            Path.Combine(artifacts.FullName, "models"),
            Path.Combine(artifacts.Parent!.FullName, "provisioning", "portraits"));
    }
}
