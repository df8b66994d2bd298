using Booth.Engine;
using ReferenceCollector;

namespace Booth.Collector.Tests;

public sealed class HttpCollectorTests(TestKeys keys) : CollectorTest(keys)
{
    [Fact]
    public async Task An_envelope_is_accepted_once_and_the_same_receipt_given_again()
    {
        var (id, envelope) = Collector.Seal(1);

        var first = await Collector.PutAsync(id, envelope);
        var second = await Collector.PutAsync(id, envelope);

        Assert.Equal(Receipt(first), Receipt(second));
        var row = Assert.Single(Collector.Server.Dossiers());
        Assert.Equal((id.Value, "waiting", 1, 1), (row.Id, row.State, row.Accepted, row.Repeats));
        Assert.Equal(TestKeys.BoothId, row.BoothId);
        Assert.Equal(
            envelope, await File.ReadAllBytesAsync(
                Path.Combine(Collector.KeptEnvelopes, id.Value + ".cms")));
    }

    [Fact]
    public async Task Another_envelope_for_the_same_code_is_refused_for_good()
    {
        await Collector.PutAsync(1);

        var answer = Assert.IsType<UploadAnswer.Refused>(await Collector.PutAsync(1));

        Assert.Contains("409", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(Collector.Server.Dossiers()).Accepted);
    }

    [Fact]
    public async Task Sending_from_two_sides_at_once_is_accepted_once()
    {
        var (id, envelope) = Collector.Seal(2);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Collector.PutAsync(id, envelope)));

        Assert.Single(answers.Select(Receipt).Distinct());
        var row = Assert.Single(Collector.Server.Dossiers());
        Assert.Equal((1, 7), (row.Accepted, row.Repeats));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(302)]
    public async Task A_passing_trouble_is_tried_again_and_then_works(int status)
    {
        Collector.Server.Faults.Add(new Fault(FaultKind.Status, status));

        var answer = Assert.IsType<UploadAnswer.TryAgain>(await Collector.PutAsync(3));

        Assert.Contains($"{status}", answer.Reason, StringComparison.Ordinal);
        Assert.Null(answer.RetryAfter);
        Assert.IsType<UploadAnswer.Acknowledged>(await Collector.PutAsync(3));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    public async Task A_refusal_stops_the_envelope(int status)
    {
        Collector.Server.Faults.Add(new Fault(FaultKind.Status, status));

        var answer = Assert.IsType<UploadAnswer.Refused>(await Collector.PutAsync(3));

        Assert.Contains($"{status}", answer.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Sun, 01 Mar 2026 09:00:30 GMT", 30)]
    [InlineData("Sun, 01 Mar 2026 08:00:00 GMT", 0)]
    [InlineData("soon", null)]
    public async Task Retry_After_is_passed_on_in_both_its_forms(string header, int? seconds)
    {
        Collector.Server.Faults.Add(new Fault(FaultKind.Status, 429, header));

        var answer = Assert.IsType<UploadAnswer.TryAgain>(await Collector.PutAsync(3));

        Assert.Equal(seconds, (int?)answer.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData(FaultKind.DropAfter)]
    [InlineData(FaultKind.Truncate)]
    [InlineData(FaultKind.ForgedReceipt)]
    [InlineData(FaultKind.OtherReceipt)]
    public async Task Without_a_good_receipt_it_is_sent_again_and_accepted_once(FaultKind fault)
    {
        var (id, envelope) = Collector.Seal(4);
        Collector.Server.Faults.Add(new Fault(fault));

        Assert.IsType<UploadAnswer.TryAgain>(await Collector.PutAsync(id, envelope));
        Assert.IsType<UploadAnswer.Acknowledged>(await Collector.PutAsync(id, envelope));

        var row = Assert.Single(Collector.Server.Dossiers());
        Assert.Equal((1, 1), (row.Accepted, row.Repeats));
    }

    [Fact]
    public async Task A_connection_cut_before_anything_was_taken_is_tried_again()
    {
        Collector.Server.Faults.Add(new Fault(FaultKind.DropBefore));

        Assert.IsType<UploadAnswer.TryAgain>(await Collector.PutAsync(5));

        Assert.Empty(Collector.Server.Dossiers());
    }

    [Fact]
    public async Task A_collector_that_never_answers_is_given_sixty_seconds()
    {
        Collector.Server.Faults.Add(new Fault(FaultKind.Hang));
        Collector.Server.Faults.Hit += _ => Collector.Clock.Advance(TimeSpan.FromSeconds(60));

        var answer = Assert.IsType<UploadAnswer.TryAgain>(await Collector.PutAsync(6));

        Assert.Contains("60 s", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(Collector.Server.Dossiers()).Accepted);
    }

    [Fact]
    public async Task Stopping_the_booth_ends_an_exchange_at_once()
    {
        using var stop = new CancellationTokenSource();
        Collector.Server.Faults.Add(new Fault(FaultKind.Hang));
        Collector.Server.Faults.Hit += _ => stop.Cancel();
        var (id, envelope) = Collector.Seal(6);
        using var client = Collector.Client();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.PutAsync(id, envelope, stop.Token));
    }

    [Fact]
    public async Task A_collector_of_another_authority_gets_nothing()
    {
        var files = Keys.Files with { Authority = Keys.Strangers.Authority };

        Assert.IsType<UploadAnswer.TryAgain>(await Collector.PutAsync(7, files));

        Assert.Empty(Collector.Server.Dossiers());
    }

    [Fact]
    public async Task A_booth_of_another_authority_is_not_let_in()
    {
        var files = Keys.Files with
        {
            DeviceCertificate = Keys.Strangers.DeviceCertificate,
            DeviceKey = Keys.Strangers.DeviceKey,
        };

        Assert.IsType<UploadAnswer.TryAgain>(await Collector.PutAsync(7, files));

        Assert.Empty(Collector.Server.Dossiers());
    }

    [Fact]
    public async Task A_booth_cannot_send_what_another_sealed()
    {
        var answer = await Collector.PutAsync(7, CollectorKeyFiles.In(Keys.OtherBoothFolder));

        Assert.Contains("422", Assert.IsType<UploadAnswer.Refused>(answer).Reason);
        Assert.Empty(Collector.Server.Dossiers());
    }

    [Fact]
    public async Task A_collector_that_is_down_is_tried_again_until_it_is_back()
    {
        var (id, envelope) = Collector.Seal(8);
        using var client = Collector.Client();
        await client.PutAsync(id, envelope, CancellationToken.None);
        await Collector.Server.DisposeAsync();

        var down = await client.PutAsync(id, envelope, CancellationToken.None);

        Assert.Contains("cannot be reached", Assert.IsType<UploadAnswer.TryAgain>(down).Reason);
        await Collector.RestartAsync();
        Assert.IsType<UploadAnswer.Acknowledged>(await Collector.PutAsync(id, envelope));
        Assert.Equal(1, Assert.Single(Collector.Server.Dossiers()).Accepted);
    }

    [Fact]
    public async Task Without_its_keys_the_booth_says_which_are_missing()
    {
        var files = Keys.Files with { Authority = "/nowhere/ca.crt" };

        var answer = Assert.IsType<UploadAnswer.TryAgain>(await Collector.PutAsync(9, files));

        Assert.Contains("/nowhere/ca.crt", answer.Reason, StringComparison.Ordinal);
    }

    private static string Receipt(UploadAnswer answer) =>
        Convert.ToHexString(Assert.IsType<UploadAnswer.Acknowledged>(answer).Receipt.Span);
}
