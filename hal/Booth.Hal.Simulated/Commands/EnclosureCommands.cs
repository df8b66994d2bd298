namespace Booth.Hal.Simulated;

/// <summary>Door, curtain, heat, disk and clock.</summary>
internal static class EnclosureCommands
{
    public static IEnumerable<CommandEntry> Make(SimulatedBooth booth)
    {
        var box = booth.Enclosure;
        return
        [
            new("door open", "The service door.", () => box.SetDoor(true), "open"),
            new("door close", "The service door.", () => box.SetDoor(false), "closed"),
            new("curtain open", "The visitor's curtain.", () => box.SetCurtain(true), "open"),
            new("curtain close", "The visitor's curtain.", () => box.SetCurtain(false), "closed"),
            new("temperature DEGREES", "Of the board, Celsius.", text => Temperature(box, text)),
            new("disk full", "No room on the disk.", () => box.ForceDiskFree(0), "full"),
            new("disk ok", "The disk's real room.", () => box.ForceDiskFree(null), "as it is"),
            new("clock unset", "The wall clock cannot be trusted.",
                () => box.SetClockSynced(false), "not set"),
            new("clock set", "The wall clock is right.", () => box.SetClockSynced(true), "set"),
        ];
    }

    private static SimulatorAnswer Temperature(SimulatedEnclosure box, string text)
    {
        var degrees = CommandValues.Whole(text, "DEGREES", 0, 120);
        box.SetTemperature(degrees);
        return SimulatorAnswer.Done($"{degrees} degC");
    }
}
