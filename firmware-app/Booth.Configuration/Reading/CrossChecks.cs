using Booth.Flow;

namespace Booth.Configuration;

/// <summary>What no single setting can tell: how settings agree with each other.</summary>
internal static class CrossChecks
{
    private const int MinLongSidePx = 1_024;

    private static readonly string[] KnownLanguages = ["fr", "en", "es", "de", "it", "pt", "uk", "ar"];

    public static IEnumerable<ConfigurationError> Check(BoothConfiguration booth) =>
        [.. Coins(booth), .. Code(booth), .. Limits(booth), .. Languages(booth), .. Zone(booth),
            .. Address(booth), .. Collector(booth), .. Broker(booth), .. Pin(booth),
            .. Printer(booth.Devices.PhotoPrinter),
            .. Screen(booth.Devices.Display), .. DeviceChecks.Check(booth.Devices)];

    private static IEnumerable<ConfigurationError> Coins(BoothConfiguration booth)
    {
        var table = booth.Coins.Table;
        for (var index = 0; index < table.Length; index++)
        {
            if (table.Take(index).Any(coin => coin.Pulses == table[index].Pulses))
            {
                yield return new($"$.coins.table[{index}].pulses",
                    $"{table[index].Pulses} again", "each number of pulses once");
            }
        }

        if (booth.Coins.ToLimits().Problem is { } problem)
        {
            yield return new("$.coins", problem, "timing that a coin can have");
        }

        foreach (var (name, cents) in Prices(booth).Where(price => !IsPayable(price.Cents, booth)))
        {
            yield return new($"$.tariff.{name}", $"{cents}",
                "a price that the coins of $.coins.table can make exactly");
        }
    }

    private static IEnumerable<ConfigurationError> Code(BoothConfiguration booth)
    {
        var profile = booth.Code.ToProfile();
        if (profile.Problem() is { } problem)
        {
            yield return new("$.code", problem, "a profile that can be used");
        }
        else if (CodeRules.PrefixProblem(profile, booth.Identity.CodePrefix) is not null)
        {
            yield return new("$.identity.code_prefix", $"\"{booth.Identity.CodePrefix}\"",
                $"{profile.PrefixLength} characters of {profile.Alphabet}");
        }
    }

    private static IEnumerable<(string Name, long Cents)> Prices(BoothConfiguration booth) =>
        [("ephoto_cents", booth.Tariff.EphotoCents), ("sheet_cents", booth.Tariff.SheetCents)];

    private static bool IsPayable(long cents, BoothConfiguration booth)
    {
        var payable = new bool[cents + 1];
        payable[0] = true;
        for (var sum = 1; sum <= cents; sum++)
        {
            payable[sum] = booth.Coins.Table
                .Any(coin => coin.Cents <= sum && payable[sum - coin.Cents]);
        }

        return payable[cents];
    }

    private static IEnumerable<ConfigurationError> Limits(BoothConfiguration booth)
    {
        for (var index = 0; index < booth.Limits.Length; index++)
        {
            var (path, entry) = ($"$.limits[{index}]", booth.Limits[index]);
            if (booth.Limits.Take(index).Any(other => other.Name == entry.Name))
            {
                yield return new($"{path}.name", $"{entry.Name} again", "each limit once");
            }
            else if (LimitEntries.Problem(path, entry) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<ConfigurationError> Languages(BoothConfiguration booth) =>
        booth.Languages
            .Select((language, index) => (language, index))
            .Where(entry => !KnownLanguages.Contains(entry.language)
                || booth.Languages.IndexOf(entry.language) != entry.index)
            .Select(entry => new ConfigurationError($"$.languages[{entry.index}]",
                $"\"{entry.language}\"",
                    $"each of {string.Join('/', KnownLanguages)} at most once"));

    private static IEnumerable<ConfigurationError> Zone(BoothConfiguration booth)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(booth.Identity.TimeZone, out _))
        {
            yield return new("$.identity.time_zone", $"\"{booth.Identity.TimeZone}\"",
                "an IANA time zone this machine knows (package tzdata)");
        }
    }

    private static IEnumerable<ConfigurationError> Address(BoothConfiguration booth) =>
        booth.Identity.AddressLines
            .Select((line, index) => (line, index))
            .Where(entry => entry.line is null || entry.line.Length is 0 or > 60)
            .Select(entry => new ConfigurationError($"$.identity.address_lines[{entry.index}]",
                $"{entry.line?.Length ?? 0} characters", "1..60 characters"));

    private static IEnumerable<ConfigurationError> Collector(BoothConfiguration booth)
    {
        if (!Uri.TryCreate(booth.Collector.Url, UriKind.Absolute, out _))
        {
            yield return new("$.collector.url", $"\"{booth.Collector.Url}\"",
                "an address like https://collector.example:8443/");
        }
    }

    private static IEnumerable<ConfigurationError> Pin(BoothConfiguration booth)
    {
        if (booth.MaintenancePin is { } written && PinHash.TryParse(written) is null)
        {
            yield return new("$.maintenance_pin", "something else",
                "pbkdf2-sha256:iterations:salt:hash, as `booth pin` prints it");
        }
    }

    private static IEnumerable<ConfigurationError> Broker(BoothConfiguration booth)
    {
        if (booth.Mqtt is { AuthorityCertificate: null } mqtt && !IsLoopback(mqtt.Host))
        {
            yield return new("$.mqtt.authority_certificate", "nothing",
                $"a file: without TLS only a broker on loopback is allowed, not \"{mqtt.Host}\"");
        }

        if (booth.Mqtt is { } broker
            && broker.ClientCertificate is null != broker.ClientKey is null)
        {
            yield return new("$.mqtt.client_certificate", "one of certificate and key",
                "client_certificate and client_key together");
        }
    }

    private static IEnumerable<ConfigurationError> Printer(PhotoPrinterSettings printer)
    {
        const string path = "$.devices.photo_printer.uri";
        if (printer.Kind == PhotoPrinterSettings.Simulated)
        {
            if (printer.Uri is not null)
            {
                yield return new(path, $"\"{printer.Uri}\"", "nothing: a simulated printer has none");
            }
        }
        else if (printer.Uri is null)
        {
            yield return new(path, "nothing", "an address like ipp://localhost:631/printers/booth");
        }
        else if (!Uri.TryCreate(printer.Uri, UriKind.Absolute, out var uri) || !IsLoopback(uri.Host))
        {
            yield return new(path, $"\"{printer.Uri}\"",
                "a queue on this machine (localhost): a sheet shows a face and leaves it on a cable only");
        }
    }

    private static IEnumerable<ConfigurationError> Screen(DisplaySettings screen)
    {
        if (Math.Max(screen.WidthPx, screen.HeightPx) < MinLongSidePx)
        {
            yield return new("$.devices.display",
                $"a screen of {screen.WidthPx} x {screen.HeightPx} px",
                $"a long side of {MinLongSidePx} px or more");
        }
    }

    private static bool IsLoopback(string host) =>
        host == "localhost"
        || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address)
            && System.Net.IPAddress.IsLoopback(address));
}
