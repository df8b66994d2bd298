using Booth.Drawing;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Sheet.Tests;

/// <summary>Sheets of an invented visitor.</summary>
internal static class Sample
{
    public const string Code = "FR7K8M2Q4TX9B3HD6WPZ5N";
    public const string CodeText = "FR7K-8M2Q-4TX9-B3HD-6WPZ-5N";

    public static BoothIdentity Identity { get; } = new()
    {
        BoothId = "LYON-PD-02",
        CodePrefix = "FR7K",
        OperatorName = "Cabines du Rhône",
        AddressLines = ["Gare de Lyon-Part-Dieu, hall 1", "5 place Charles Béraudier", "69003 Lyon"],
        SupportPhone = "04 72 00 00 00",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
    };

    /// <summary>As long as the configuration allows.</summary>
    public static BoothIdentity LongIdentity { get; } = Identity with
    {
        BoothId = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-12345",
        OperatorName = "Société régionale des cabines d’identité et de la photo – SA",
        AddressLines =
        [
            "Centre commercial régional de la Porte des Alpes, niveau 2",
            "Avenue du Président-Wilson, entrée G, près de la fontaine",
            "69800 Saint-Priest-en-Rhône-et-Isère Cedex 09 (France)",
        ],
        SupportPhone = "+33 (0)4 72 00 00 00 poste 1234",
    };

    public static SheetContent Ephoto(LanguageTag language, BoothIdentity? identity = null) => new(
        Service.Ephoto, Portrait(), Ink(), new EphotoCode(Code), CodeText, identity ?? Identity,
        language, TakenAt, TakenAt.AddMonths(6));

    public static SheetContent Plain(LanguageTag language, BoothIdentity? identity = null) => new(
        Service.Sheet, Portrait(), null, null, null, identity ?? Identity, language, TakenAt, null);

    /// <summary>In Paris it is half past midnight of the next day.</summary>
    public static DateTimeOffset TakenAt { get; } = new(2026, 9, 23, 22, 30, 0, TimeSpan.Zero);

    public static PersonalImage Portrait()
    {
        using var png = PngDecoder.Decode(File.ReadAllBytes(PathOf("Samples", "portrait.png")));
        return PersonalImage.CopyOf(ImageFormat.Rgb24, png.Pixels, png.Width, png.Height);
    }

    public static PersonalImage Ink()
    {
        using var surface = new PixelSurface(521, 134);
        using (var canvas = new Canvas(surface))
        {
            canvas.Clear(Colour.White);
            canvas.MoveTo(new Spot(90, 84));
            canvas.CurveTo(new Spot(130, 10), new Spot(170, 0), new Spot(160, 60));
            canvas.CurveTo(new Spot(150, 120), new Spot(110, 130), new Spot(120, 90));
            canvas.CurveTo(new Spot(140, 50), new Spot(210, 50), new Spot(215, 75));
            canvas.CurveTo(new Spot(220, 110), new Spot(250, 40), new Spot(262, 74));
            canvas.CurveTo(new Spot(275, 110), new Spot(310, 20), new Spot(318, 70));
            canvas.CurveTo(new Spot(326, 110), new Spot(400, 60), new Spot(440, 52));
            canvas.StrokePath(new Stroke(new Colour(20, 20, 20), 5, IsRound: true));
        }

        var ink = new PersonalImage(ImageFormat.Gray8, 521, 134, 521 * 134);
        for (var i = 0; i < ink.Bytes.Length; i++)
        {
            ink.Bytes[i] = surface.Bgrx.Span[(i * 4) + 1];
        }

        return ink;
    }

    public static string PathOf(params ReadOnlySpan<string> parts) =>
        Path.Combine([AppContext.BaseDirectory, .. parts]);
}
