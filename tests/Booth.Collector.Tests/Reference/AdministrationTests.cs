using System.Formats.Tar;
using System.Net;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Collector.Tests;

public sealed class AdministrationTests(TestKeys keys) : CollectorTest(keys)
{
    [Fact]
    public async Task A_code_gives_the_very_bytes_and_deletes_them()
    {
        var dossier = Dossiers.Make(1);
        await Collector.PutAsync(1);

        using var first = await Administration.FetchAsync(dossier.Code.Reveal());
        using var second = await Administration.FetchAsync(dossier.Code.Reveal());

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, second.StatusCode);
        await using var reader = new TarReader(await first.Content.ReadAsStreamAsync());
        var photo = await reader.GetNextEntryAsync(copyData: true);
        Assert.Equal("photo.jp2", photo!.Name);
        var content = new byte[photo.Length];
        await photo.DataStream!.ReadExactlyAsync(content);
        Assert.Equal(dossier.PhotoJp2.Bytes.ToArray(), content);
        Assert.Equal("fetched", Assert.Single(Collector.Server.Dossiers()).State);
    }

    [Fact]
    public async Task A_code_is_taken_as_people_type_it()
    {
        var dossier = Dossiers.Make(2);
        await Collector.PutAsync(2);
        var typed = CodeRules.Group(CodeProfile.Iso7064, dossier.Code).ToLowerInvariant();

        using var answer = await Administration.FetchAsync(typed);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_late_repeat_of_the_booth_still_gets_its_receipt()
    {
        var (id, envelope) = Collector.Seal(3);
        await Collector.PutAsync(id, envelope);
        using var fetched = await Administration.FetchAsync(Dossiers.Make(3).Code.Reveal());

        Assert.IsType<UploadAnswer.Acknowledged>(await Collector.PutAsync(id, envelope));

        using var again = await Administration.FetchAsync(Dossiers.Make(3).Code.Reveal());
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
    }

    [Fact]
    public async Task After_six_months_a_dossier_is_gone_and_after_twelve_unknown()
    {
        await Collector.PutAsync(4);
        var code = Dossiers.Make(4).Code.Reveal();
        Collector.Server.ClockOffset = TimeSpan.FromDays(185);

        using var expired = await Administration.FetchAsync(code);
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
        Assert.Equal("expired", Assert.Single(Collector.Server.Dossiers()).State);

        Collector.Server.ClockOffset = TimeSpan.FromDays(370);
        using var unknown = await Administration.FetchAsync(code);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Empty(Collector.Server.Dossiers());
    }

    [Fact]
    public async Task A_code_that_is_dead_on_arrival_is_refused()
    {
        Collector.Server.ClockOffset = TimeSpan.FromDays(185);

        Assert.IsType<UploadAnswer.Refused>(await Collector.PutAsync(4));
    }

    [Fact]
    public async Task Five_wrong_codes_close_the_door_for_a_minute()
    {
        await Collector.PutAsync(5);
        var code = Dossiers.Make(5).Code.Reveal();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await Administration.FetchAsync($"FR07WRONG{i}");
            Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        }

        using var closed = await Administration.FetchAsync(code);
        Assert.Equal(HttpStatusCode.TooManyRequests, closed.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), closed.Headers.RetryAfter!.Delta);

        Collector.Clock.Advance(TimeSpan.FromSeconds(60));
        using var open = await Administration.FetchAsync(code);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task A_restart_forgets_nothing()
    {
        await Collector.PutAsync(6);
        await Collector.PutAsync(7);
        using var fetched = await Administration.FetchAsync(Dossiers.Make(6).Code.Reveal());
        await Collector.RestartAsync();
        using var after = new Administration(Keys, Collector.Server);

        using var gone = await after.FetchAsync(Dossiers.Make(6).Code.Reveal());
        using var kept = await after.FetchAsync(Dossiers.Make(7).Code.Reveal());

        Assert.Equal(
            (HttpStatusCode.Gone, HttpStatusCode.OK), (gone.StatusCode, kept.StatusCode));
    }

    [Fact]
    public async Task Without_the_token_nothing_is_told()
    {
        using var stranger = new Administration(Keys, Collector.Server, token: "guess");

        using var fetch = await stranger.FetchAsync(Dossiers.Make(1).Code.Reveal());
        using var list = await stranger.GetAsync("/v1/dossiers");
        using var fault = await stranger.PostAsync("/test/faults", """{"kind":"hang"}""");

        Assert.Equal(HttpStatusCode.Unauthorized, fetch.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, list.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, fault.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"code\":7}")]
    [InlineData("null")]
    public async Task A_question_that_is_none_is_told_so(string json)
    {
        using var answer = await Administration.PostAsync("/v1/ephotos/fetch", json);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
