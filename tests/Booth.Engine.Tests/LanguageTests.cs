using Booth.Flow;

namespace Booth.Engine.Tests;

/// <summary>Another language on every screen of a visit: neither credit nor pictures are lost.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task A_visit_that_changes_language_on_every_screen_ends_like_any_other()
    {
        await using var booth = new TestBooth();
        await booth.StartAsync();
        var language = LanguageTag.French;
        await booth.PressAsync(Button.Continue, "Choosing");
        await SwitchAsync("Choosing", 0);
        await booth.PressAsync(Button.Ephoto, "Consenting");
        await SwitchAsync("Consenting", 0);
        await booth.PressAsync(Button.Agree, "Paying");
        await booth.UntilAsync(() => booth.Coins.Status.IsAccepting, "the acceptor is open");
        await booth.InsertAsync(200);
        await SwitchAsync("Paying", 200);
        await booth.InsertAsync(200, 200, 200);
        foreach (var screen in (string[])["Framing", "CountingDown", "Reviewing"])
            await SwitchAsync(screen, 800);

        await booth.PressAsync(Button.Accept, "Signing");
        await booth.SignAsync();
        await SwitchAsync("Signing", 800);
        await booth.PressAsync(Button.Done, "Confirming");
        await SwitchAsync("Confirming", 800);
        Assert.Contains(booth.Studio.HandedOut, image => !image.IsWiped);
        await booth.PressAsync(Button.Confirm, "ThankYou");
        await SwitchAsync("ThankYou", 0);
        await booth.UntilAsync(() => booth.Collector.Accepted.Count == 1, "the upload");
        Assert.Equal(1, booth.SheetsOut);
        Assert.Empty(booth.Journal.CheckInvariants());

        async Task SwitchAsync(string screen, long credit)
        {
            await booth.SeeAsync(screen);
            language = language == LanguageTag.French ? LanguageTag.English : LanguageTag.French;
            booth.Choose(language);
            await booth.UntilAsync(
                () => booth.Painter.Languages is [.., var shown] && shown == language, $"{language}");
            Assert.Equal(screen, booth.Screen);
            Assert.Equal(new Money(credit), booth.Journal.CreditOnHand());
        }
    }
}
