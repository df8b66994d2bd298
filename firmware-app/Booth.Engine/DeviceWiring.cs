using Booth.Hal;
using Microsoft.Extensions.Logging;

namespace Booth.Engine;

/// <summary>Joins the events of the devices to the mailbox, and parts them again.</summary>
internal sealed class DeviceWiring(EngineParts parts, Mailbox mailbox, CoinIntake coinIntake)
{
    /// <summary>Starts the preview; a camera that is not there shows in its status.</summary>
    public async Task StartCameraAsync(CancellationToken stop)
    {
        try
        {
            await parts.Camera.StartAsync(stop);
        }
        catch (DeviceFaultException<CameraFault> exception)
        {
            parts.Log.LogWarning(exception, "camera");
        }
    }

    public void Connect()
    {
        parts.CoinAcceptor.CoinSensed += coinIntake.OnCoin;
        parts.TouchPanel.ContactChanged += OnContact;
        parts.Camera.StatusChanged += OnStatus;
        parts.CoinAcceptor.StatusChanged += OnStatus;
        parts.TouchPanel.StatusChanged += OnStatus;
        parts.PhotoPrinter.StatusChanged += OnStatus;
        parts.SlipPrinter.StatusChanged += OnStatus;
        parts.Enclosure.StatusChanged += OnStatus;
    }

    public void Disconnect()
    {
        parts.CoinAcceptor.CoinSensed -= coinIntake.OnCoin;
        parts.TouchPanel.ContactChanged -= OnContact;
        parts.Camera.StatusChanged -= OnStatus;
        parts.CoinAcceptor.StatusChanged -= OnStatus;
        parts.TouchPanel.StatusChanged -= OnStatus;
        parts.PhotoPrinter.StatusChanged -= OnStatus;
        parts.SlipPrinter.StatusChanged -= OnStatus;
        parts.Enclosure.StatusChanged -= OnStatus;
    }

    private void OnContact(TouchContact contact) =>
        mailbox.Post(new EngineMessage.Contact(contact));

    private void OnStatus<TStatus>(TStatus status) =>
        mailbox.Post(new EngineMessage.LookAtHealth());
}
