using System.Net;

namespace Booth.App.Tests;

public sealed class NetworkSwitchTests
{
    [Fact]
    public async Task A_cable_that_is_out_fails_requests_and_loses_answers()
    {
        var cable = new NetworkSwitch();
        var server = new Server();
        using var client = new HttpClient(cable.Decorate(server));
        var address = new Uri("http://collector");

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
        server.BeforeAnswer = () => cable.IsOn = false;
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address));
        Assert.Equal(2, server.Requests);

        server.BeforeAnswer = () => { };
        cable.IsOn = true;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
    }

    private sealed class Server : HttpMessageHandler
    {
        public int Requests { get; private set; }

        public Action BeforeAnswer { get; set; } = () => { };

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            BeforeAnswer();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
