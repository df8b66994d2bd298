namespace Booth.Hal.Linux;

/// <summary>The attributes of one thing: the answer itself, a job, the printer.</summary>
internal sealed class IppGroup(byte tag)
{
    private readonly Dictionary<string, List<IppValue>> attributes = new(StringComparer.Ordinal);

    public byte Tag => tag;

    /// <summary>
    /// Begins an attribute. One that is there already goes on: ippeveprinter says some twice.
    /// </summary>
    public List<IppValue> Begin(string name)
    {
        if (!attributes.TryGetValue(name, out var values))
            attributes.Add(name, values = []);

        return values;
    }

    public int? Number(string name) => Values(name).FirstOrDefault().Number;

    public string? Text(string name) => Values(name).FirstOrDefault().Text;

    public IEnumerable<string> Texts(string name) => Values(name).Select(v => v.Text).OfType<string>();

    public IEnumerable<int> Numbers(string name) => Values(name).Select(v => v.Number).OfType<int>();

    private IEnumerable<IppValue> Values(string name) => attributes.GetValueOrDefault(name) ?? [];
}
