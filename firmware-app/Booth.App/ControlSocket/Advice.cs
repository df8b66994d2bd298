using Booth.Flow;

namespace Booth.App;

/// <summary>What a technician does about each reason not to sell.</summary>
internal static class Advice
{
    public static string For(OutOfServiceReason reason) => reason switch
    {
        OutOfServiceReason.CameraOffline => "check the camera's plug, lens and light",
        OutOfServiceReason.PrinterOffline => "check the photo printer's plug and power",
        OutOfServiceReason.PrinterMediaEmpty => "put paper and ribbon into the photo printer",
        OutOfServiceReason.PrinterJam => "clear the paper path of the photo printer",
        OutOfServiceReason.PrinterCoverOpen => "close the photo printer",
        OutOfServiceReason.CoinAcceptorOffline =>
            "check the coin acceptor's plug, and for a stuck coin",
        OutOfServiceReason.TouchOffline => "check the touch panel's plug; clean the glass",
        OutOfServiceReason.StorageFull => "free room on the disk that holds the journal",
        OutOfServiceReason.StorageFailed =>
            "the journal cannot be trusted: see `booth events`, then the disk",
        OutOfServiceReason.ClockNotSet => "let the clock synchronise: check the network and NTP",
        OutOfServiceReason.OutboxFull =>
            "the collector does not take envelopes: see `booth upload status`",
        OutOfServiceReason.DoorOpen => "close the service door",
        OutOfServiceReason.TooHot => "clean the fans, let it cool",
        OutOfServiceReason.SealKeysMissing => "install or renew the keys named in the log",
        OutOfServiceReason.ModelsMissing =>
            "install the face networks into the folder named in the log",
        _ => "see `booth events`",
    };
}
