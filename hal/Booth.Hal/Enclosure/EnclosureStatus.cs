namespace Booth.Hal;

/// <summary>How the enclosure is now.</summary>
/// <param name="DoorOpen">The service door.</param>
/// <param name="CurtainOpen">The visitor's curtain.</param>
/// <param name="TemperatureC">Board temperature, degrees Celsius.</param>
/// <param name="DiskFreeMb">Room on the disk that holds the journal, megabytes.</param>
/// <param name="ClockSynced">True when the wall clock can be trusted.</param>
/// <param name="ServiceKeyOn">The technician's key is turned.</param>
/// <param name="IsThrottled">The board runs slower than it should: heat, or too little voltage.</param>
public sealed record EnclosureStatus(
    bool DoorOpen, bool CurtainOpen, double TemperatureC, long DiskFreeMb, bool ClockSynced,
    bool ServiceKeyOn = false, bool IsThrottled = false);
