namespace Booth.Collector.Tests;

public sealed class OpenApiTests(TestKeys keys)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete"];

    [Fact]
    public async Task The_description_names_exactly_what_is_served()
    {
        await using var collector = await RunningCollector.StartAsync(keys);

        Assert.Equal(Described(), collector.Server.Routes);
    }

    private static string[] Described()
    {
        // Paths stand two spaces deep and methods four: the file is written by hand, in one style.
        var path = "";
        var found = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "openapi.yaml")))
        {
            path = line.StartsWith("  /", StringComparison.Ordinal) ? line.Trim(' ', ':') : path;
            var method = line.Trim(' ', ':');
            if (line == $"    {method}:" && Methods.Contains(method))
            {
                found.Add($"{method.ToUpperInvariant()} {path}");
            }
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }
}
