namespace Booth.App;

/// <summary>The booth's simulated network cable: plugged, or not.</summary>
public sealed class NetworkSwitch
{
    private volatile bool isOn = true;

    /// <summary>True while requests go through.</summary>
    public bool IsOn
    {
        get => isOn;
        set => isOn = value;
    }

    /// <summary>Wraps a connection, so that it fails like one whose cable is out.</summary>
    public HttpMessageHandler Decorate(HttpMessageHandler inner) =>
        new SwitchedHandler(this) { InnerHandler = inner };

    private sealed class SwitchedHandler(NetworkSwitch cable) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!cable.IsOn)
            {
                throw new HttpRequestException(
                    HttpRequestError.ConnectionError, "the simulated network cable is out");
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (cable.IsOn)
            {
                return response;
            }

            response.Dispose();
            throw new HttpRequestException(
                HttpRequestError.ResponseEnded, "the simulated network cable was pulled");
        }
    }
}
