namespace Booth.Hal.Linux;

/// <summary>The commands of a coin acceptor (ccTalk Generic Specification 4.7, part 2).</summary>
public enum CcTalkHeader
{
    /// <summary>The answer that data or an acknowledgement come with.</summary>
    Reply = 0,

    /// <summary>Refused: try again.</summary>
    Nak = 5,

    /// <summary>Busy: try again.</summary>
    Busy = 6,

    /// <summary>Six letters that name the coin of a position: EU200A.</summary>
    RequestCoinId = 184,

    /// <summary>One byte; bit 0 set takes coins.</summary>
    ModifyMasterInhibitStatus = 228,

    /// <summary>An event counter and the last five events.</summary>
    ReadBufferedCredit = 229,

    /// <summary>Two bytes; a set bit takes the coin of that position.</summary>
    ModifyInhibitStatus = 231,

    /// <summary>One byte: 0 is well, anything else names the fault.</summary>
    PerformSelfCheck = 232,

    /// <summary>Three bytes.</summary>
    RequestSerialNumber = 242,

    /// <summary>The product's name.</summary>
    RequestProductCode = 244,

    /// <summary>"Coin Acceptor".</summary>
    RequestEquipmentCategory = 245,

    /// <summary>An empty acknowledgement.</summary>
    SimplePoll = 254,
}
