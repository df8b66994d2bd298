using System.Text.Json;
using System.Text.Json.Nodes;
using Booth.Configuration;
using Booth.Flow;
using FsCheck;
using FsCheck.Fluent;

namespace Booth.App.Tests;

public sealed class ConfigurationReaderTests
{
    [Fact]
    public void Sample_is_read_and_the_rest_has_defaults()
    {
        var result = ConfigurationReader.Read(Sample.Json);

        Assert.Empty(result.Errors);
        Assert.Equal("demo-1", result.Configuration!.Identity.BoothId);
        Assert.Equal(800, result.Configuration.Tariff.EphotoCents);
        Assert.Equal(5, result.Configuration.Session.MaxTries);
        Assert.Equal("fr en es de it pt uk ar", string.Join(' ', result.Configuration.Languages));
        Assert.Null(result.Configuration.Mqtt);
    }

    [Theory]
    [InlineData("tarif", "1", "$.tarif: found an unknown key, expected tariff?")]
    [InlineData("tariff.ephoto", "800", "$.tariff.ephoto: found an unknown key, expected one of")]
    [InlineData("tariff.ephoto_cents", "0",
        "$.tariff.ephoto_cents: found 0, expected a whole number 10..10000")]
    [InlineData("tariff.ephoto_cents", "8.5",
        "$.tariff.ephoto_cents: found 8.5, expected a whole number")]
    [InlineData("tariff.ephoto_cents", "\"800\"",
        "$.tariff.ephoto_cents: found \"800\", expected a whole number")]
    [InlineData("tariff.ephoto_cents", "805", "a price that the coins of $.coins.table can make")]
    [InlineData("session.max_tries", "11",
        "$.session.max_tries: found 11, expected a whole number 1..10")]
    [InlineData("session.max_tries", "null", "$.session.max_tries: found null")]
    [InlineData("identity.code_prefix", "\"PBO1\"", "$.identity.code_prefix: found \"PBO1\"")]
    [InlineData("identity.address_lines", "[]",
        "$.identity.address_lines: found [], expected a list of 1..3")]
    [InlineData("identity.time_zone", "\"Europe/Pari\"",
        "$.identity.time_zone: found \"Europe/Pari\"")]
    [InlineData("identity", "7", "$.identity: found 7, expected an object")]
    [InlineData("collector.url", "\"http://example.org\"", "$.collector.url: found")]
    [InlineData("collector.url", "\"https://:\"", "expected an address like https://")]
    [InlineData("devices.display.width_px", "639",
        "found 639, expected a whole number 640..3840")]
    [InlineData("devices.display.height_px", "2161",
        "found 2161, expected a whole number 600..2160")]
    [InlineData("devices.display.kind", "\"glass\"", "expected one of offscreen, sdl")]
    [InlineData("devices.display.sdl.driver", "\"vga\"", "expected one of auto, kmsdrm, x11")]
    [InlineData("coins.table", "[{\"pulses\":1,\"cents\":10},{\"pulses\":1,\"cents\":20}]",
        "$.coins.table[1].pulses")]
    [InlineData("coins.table", "[{\"pulses\":0,\"cents\":10}]", "$.coins.table[0].pulses: found 0")]
    [InlineData("coins.min_pulse_ms", "200", "$.coins: found found max pulse")]
    [InlineData("languages", "[\"fr\",\"fr\"]", "$.languages[1]")]
    [InlineData("languages", "[\"tlh\"]", "$.languages[0]")]
    [InlineData("maintenance_pin", "\"246810\"", "$.maintenance_pin: found something else")]
    [InlineData("mqtt.host", "\"broker.example\"", "$.mqtt.authority_certificate")]
    [InlineData("code.check", "\"best\"", "expected one of none, iso7064-mod1271-36")]
    [InlineData("code.length", "21", "$.code: found code groups are 4-4-4-4-4-2")]
    [InlineData("devices.simulated.print_time_s", "1e999", "$.devices.simulated.print_time_s")]
    [InlineData("devices.photo_printer", "{\"kind\":\"ipp\"}",
        "$.devices.photo_printer.uri: found nothing, expected an address like ipp://localhost")]
    [InlineData("devices.photo_printer", "{\"kind\":\"ipp\",\"uri\":\"ipp://192.0.2.7/ipp/print\"}",
        "expected a queue on this machine")]
    [InlineData("devices.photo_printer", "{\"kind\":\"ipp\",\"uri\":\"ipp://\"}", "$.devices.photo_printer.uri")]
    [InlineData("devices.photo_printer", "{\"uri\":\"ipp://localhost/ipp/print\"}",
        "expected nothing: a simulated printer has none")]
    [InlineData("devices.photo_printer.kind", "\"cups\"", "expected one of simulated, ipp")]
    [InlineData("devices.camera", "{\"kind\":\"v4l2\"}",
        "$.devices.camera.path: found nothing, expected the camera's path")]
    [InlineData("devices.camera.path", "\"video0\"", "text like /dev/")]
    [InlineData("devices.coin_acceptor", "{\"kind\":\"pulse\"}", "$.devices.coin_acceptor.accept: found nothing")]
    [InlineData("devices.coin_acceptor", "{\"kind\":\"cctalk\"}", "expected a serial port, like")]
    [InlineData("devices.touch_panel", "{\"kind\":\"ft5x06\",\"bus\":\"/dev/i2c-1\"}",
        "touch_panel.interrupt: found nothing")]
    [InlineData("devices.flash", "{\"kind\":\"gpio\",\"line\":{\"chip\":\"a\"}}",
        "$.devices.flash.line.line: found nothing")]
    [InlineData("devices.slip_printer", "{\"kind\":\"escpos\",\"address\":\"/dev/usb/lp0\",\"baud\":\"9600\"}",
        "expected none: /dev/usb/lp0 is no serial port")]
    [InlineData("devices.enclosure", "{\"door\":{\"chip\":\"a\",\"line\":4},\"curtain\":{\"chip\":\"a\",\"line\":4}}",
        "$.devices.enclosure.curtain: found line 4 of a, which is enclosure.door")]
    [InlineData("board", "\"raspberry-pi-4\"", "$.board: found")]
    public void A_wrong_setting_is_named_with_what_was_found_and_what_is_expected(
        string path, string value, string expected)
    {
        var result = ConfigurationReader.Read(Sample.With(path, value));

        Assert.Null(result.Configuration);
        Assert.Contains(result.Errors, error =>
            error.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_of_21_characters_is_a_matter_of_configuration()
    {
        var result = ConfigurationReader.Read(Sample.With("code",
            """{"profile":"plain-21","length":21,"grouping":[7,7,7],"check":"none"}"""));

        Assert.Empty(result.Errors);
        Assert.Equal(21, result.Configuration!.Code.ToProfile().Length);
    }

    [Fact]
    public void All_errors_are_named_at_once()
    {
        var result = ConfigurationReader.Read("""{"identity":{"booth_id":"a b"},"collectr":{}}""");

        Assert.Equal(
            ["$.collectr", "$.identity.booth_id", "$.identity.code_prefix",
                "$.identity.operator_name",
                "$.identity.address_lines", "$.identity.support_phone", "$.collector"],
            result.Errors.Select(error => error.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"identity\":{},\"identity\":{}}")]
    [InlineData("// comment\n{}")]
    public void What_is_no_configuration_is_an_error_and_not_a_crash(string json) =>
        Assert.NotEmpty(ConfigurationReader.Read(json).Errors);

    [Fact]
    public void A_limit_of_the_verdict_can_be_set_edge_by_edge()
    {
        var json = Sample.With("limits", """[{ "name": "yaw_deg", "pass_to": 4, "pass_from": -4 }]""");
        var limits = ConfigurationReader.Read(json).Configuration!.Limits.ToLimits();

        Assert.Equal(ComplianceLimits.Default.YawDeg with { PassFrom = -4, PassTo = 4 }, limits.YawDeg);
        Assert.Equal(ComplianceLimits.Default, limits with { YawDeg = ComplianceLimits.Default.YawDeg });
    }

    [Theory]
    [InlineData("""[{ "name": "yawn_deg" }]""", "$.limits[0].name", "yaw_deg")]
    [InlineData("""[{ "name": "yaw_deg", "fail_above": 95 }]""", "$.limits[0]", "-90..90")]
    [InlineData("""[{ "name": "yaw_deg", "pass_to": 30 }]""", "$.limits[0]", "edges in order")]
    [InlineData("""[{ "name": "yaw_deg" }, { "name": "yaw_deg" }]""", "$.limits[1].name", "once")]
    public void A_limit_outside_its_range_is_named(string value, string path, string expected)
    {
        var error = Assert.Single(ConfigurationReader.Read(Sample.With("limits", value)).Errors);

        Assert.Equal(path, error.Path);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_written_configuration_reads_back_the_same()
    {
        var first = ConfigurationReader.Read(Sample.Json).Configuration!;
        var second = ConfigurationReader.Read(ConfigurationJson.Write(first));

        Assert.Empty(second.Errors);
        Assert.Equal(ConfigurationJson.Write(first),
            ConfigurationJson.Write(second.Configuration!));
    }

    [Fact]
    public void Nothing_that_is_cut_or_changed_crashes_the_reader() =>
        Prop.ForAll(
            Gen.Choose(0, Sample.Json.Length - 1).ToArbitrary(),
            Gen.Choose(1, 255).ToArbitrary(),
            (at, change) =>
            {
                var text = Sample.Json.ToCharArray();
                text[at] = (char)(text[at] ^ change);
                var changed = ConfigurationReader.Read(new string(text));
                var cut = ConfigurationReader.Read(Sample.Json[..at]);
                return changed.Configuration is null == changed.Errors.Length > 0
                    && cut.Configuration is null;
            }).QuickCheckThrowOnFailure();

    public static TheoryData<string, string> Schemas => new()
    {
        { "booth.schema.json", ConfigurationSchema.Write() },
        { "board.schema.json", ConfigurationSchema.WriteBoard() },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void The_schema_in_the_repository_is_current(string file, string schema)
    {
        var path = Path.Combine(Repository.Root, "provisioning", "schema", file);
        if (Environment.GetEnvironmentVariable("BOOTH_WRITE_SCHEMA") == "1")
        {
            File.WriteAllText(path, schema);
        }

        Assert.True(schema == File.ReadAllText(path),
            $"{file} is old: run this test with BOOTH_WRITE_SCHEMA=1");
    }

    [Fact]
    public void The_schema_says_ranges_defaults_and_forbids_unknown_keys()
    {
        var schema = JsonNode.Parse(ConfigurationSchema.Write())!;
        var price = schema["properties"]!["tariff"]!["properties"]!["ephoto_cents"]!;

        Assert.Equal(10, price["minimum"]!.GetValue<int>());
        Assert.Equal(10_000, price["maximum"]!.GetValue<int>());
        Assert.Equal(800, price["default"]!.GetValue<int>());
        Assert.Equal(JsonValueKind.False, schema["additionalProperties"]!.GetValueKind());
    }
}
