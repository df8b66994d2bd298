using System.Xml.Linq;
using Booth.Flow;
using static Booth.Portrait.OpenJpeg;

namespace Booth.Portrait.Tests;

public sealed class Jp2Tests(StudioFixture fixture)
{
    [Fact]
    public void A_portrait_is_of_a_size_that_uploads_and_keeps_its_detail()
    {
        using var portrait = Portrait("A_compliant.jpg");
        using var jp2 = fixture.Studio.EncodeJp2(portrait);
        Assert.Equal((ImageFormat.Jp2, 413, 531), (jp2.Format, jp2.Width, jp2.Height));
        Assert.InRange(jp2.Bytes.Length, 40_000, 150_000);
    }

    [Fact]
    public async Task Opj_dump_and_jpylyzer_find_a_valid_file_of_300_pixels_an_inch()
    {
        using var portrait = Portrait("H_compliant.jpg");
        using var jp2 = fixture.Studio.EncodeJp2(portrait);
        using var file = Files.Write(jp2.Bytes);
        if (Tool.IsInstalled("opj_dump"))
        {
            // opj_dump goes by the name's end.
            using var named = new NamedCopy(file.Path, ".jp2");
            var dump = await Tool.RunAsync("opj_dump", "-i", named.Path);
            Assert.Contains("x1=413, y1=531", dump, StringComparison.Ordinal);
        }
        if (Tool.IsInstalled("jpylyzer"))
            AssertJpylyzerAgrees(XDocument.Parse(await Tool.RunAsync("jpylyzer", file.Path)));
    }

    [Fact]
    public async Task The_decoded_picture_is_the_portrait()
    {
        if (!Tool.IsInstalled("opj_decompress"))
            return;
        using var portrait = Portrait("C_compliant.jpg");
        using var jp2 = fixture.Studio.EncodeJp2(portrait);
        using var file = Files.Write(jp2.Bytes);
        using var named = new NamedCopy(file.Path, ".jp2");
        using var decoded = new NamedCopy(file.Path, ".ppm");
        await Tool.RunAsync("opj_decompress", "-i", named.Path, "-o", decoded.Path);
        var pixels = (await File.ReadAllBytesAsync(decoded.Path)).AsSpan(^portrait.Bytes.Length..);
        Assert.InRange(PeakSignalToNoise(portrait.Bytes, pixels), 38, 80);
    }

    [Fact]
    public void The_resolution_box_stands_in_the_header_and_nothing_else_moved()
    {
        using var portrait = Portrait("B_compliant.jpg");
        using var jp2 = fixture.Studio.EncodeJp2(portrait);
        var bytes = jp2.Bytes.ToArray();
        var res = bytes.AsSpan().IndexOf("res "u8);
        byte[] value = [0x2E, 0x23, 0, 1, 0x2E, 0x23, 0, 1, 0, 0];
        byte[] expected =
            [.. "res "u8, 0, 0, 0, 18, .. "resc"u8, .. value, 0, 0, 0, 18, .. "resd"u8, .. value];
        Assert.Equal(expected, bytes[res..(res + expected.Length)]);
        Assert.Equal("jp2c"u8, bytes.AsSpan(res + 44, 4));
    }

    [Theory]
    [InlineData(32, 32)]
    [InlineData(33, 300)]
    [InlineData(413, 531)]
    public void Other_sizes_can_be_encoded(int width, int height)
    {
        using var grey = new PersonalImage(ImageFormat.Rgb24, width, height, width * height * 3);
        grey.Bytes.Fill(128);
        using var jp2 = fixture.Studio.EncodeJp2(grey);
        Assert.True(jp2.Bytes.Length > 100);
    }

    [Fact]
    public void Pixels_that_do_not_match_their_size_are_refused()
    {
        using var wrong = new PersonalImage(ImageFormat.Rgb24, 10, 10, 299);
        Assert.Throws<ArgumentException>(() => fixture.Studio.EncodeJp2(wrong));
        using var tiny = new PersonalImage(ImageFormat.Rgb24, 31, 31, 31 * 31 * 3);
        Assert.Throws<ArgumentException>(() => fixture.Studio.EncodeJp2(tiny));
        using var png = new PersonalImage(ImageFormat.Png, 10, 10, 300);
        Assert.Throws<ArgumentException>(() => fixture.Studio.EncodeJp2(png));
    }

    /// <summary>
    /// The library's documented defaults (openjpeg.h) must be found where our structure says they
    /// are: 6 resolutions, and just behind them code blocks of 64 x 64.
    /// </summary>
    [Fact]
    public unsafe void The_parameters_lie_where_the_library_expects_them()
    {
        opj_cparameters_t parameters;
        opj_set_default_encoder_parameters(&parameters);
        Assert.Equal(18720, sizeof(opj_cparameters_t));
        Assert.Equal(6, parameters.numresolution);
        Assert.Equal((64, 64), ((&parameters.numresolution)[1], (&parameters.numresolution)[2]));
        Assert.Equal(0, parameters.irreversible);
        Assert.Equal(0, parameters.tcp_numlayers);
    }

    private static void AssertJpylyzerAgrees(XDocument report)
    {
        string Value(string name) =>
            report.Descendants().First(one => one.Name.LocalName == name).Value;
        Assert.Equal("True", Value("isValid"));
        foreach (var name in new[] { "vResc", "hResc", "vResd", "hResd" })
            Assert.Equal("300.0", Value($"{name}InPixelsPerInch"));
    }

    private static double PeakSignalToNoise(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var squares = 0.0;
        for (var i = 0; i < one.Length; i++)
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        return 10 * Math.Log10(255 * 255 / (squares / one.Length));
    }

    private PersonalImage Portrait(string file)
    {
        using var image = Files.Load(file);
        return fixture.Studio.Develop(image).Portrait!;
    }

    private sealed class NamedCopy : IDisposable
    {
        public NamedCopy(string file, string ending)
        {
            Path = file + ending;
            File.Copy(file, Path);
        }

        public string Path { get; }

        public void Dispose() => File.Delete(Path);
    }
}
