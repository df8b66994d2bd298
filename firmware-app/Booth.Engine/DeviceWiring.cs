using Booth.Hal;

namespace Booth.Engine;

/// <summary>Joins the events of the devices to the mailbox, and parts them again.</summary>
internal sealed class DeviceWiring(EngineParts parts, Mailbox mailbox, CoinIntake coinIntake)
{
    public void Connect()
    {
        parts.CoinAcceptor.CoinSensed += coinIntake.OnCoin;
        parts.TouchPanel.ContactChanged += OnContact;
        parts.Buttons?.Pressed += OnButton;
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
        parts.Buttons?.Pressed -= OnButton;
        parts.Camera.StatusChanged -= OnStatus;
        parts.CoinAcceptor.StatusChanged -= OnStatus;
        parts.TouchPanel.StatusChanged -= OnStatus;
        parts.PhotoPrinter.StatusChanged -= OnStatus;
        parts.SlipPrinter.StatusChanged -= OnStatus;
        parts.Enclosure.StatusChanged -= OnStatus;
    }

    // While recovery waits for a printer nobody reads: what cannot be kept is not needed, for the
    // screen shows nothing to touch and the health is looked at every second anyway.
    private void OnContact(TouchContact contact) =>
        mailbox.TryPost(new EngineMessage.Contact(contact));

    private void OnButton(ButtonPress press) =>
        mailbox.TryPost(new EngineMessage.Buttoned(press));

    private void OnStatus<TStatus>(TStatus status) =>
        mailbox.TryPost(new EngineMessage.LookAtHealth());
}
