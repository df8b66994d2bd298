namespace Booth.Hal.Simulated;

/// <summary>Camera, flash and screen.</summary>
internal static class CameraCommands
{
    public static IEnumerable<CommandEntry> Make(SimulatedBooth booth)
    {
        var (camera, flash, display) = (booth.Camera, booth.Flash, booth.Display);
        return
        [
            new("camera picture PATH...", "Another person sits down: a JPEG file or a folder.",
                path => Show(camera, path)),
            new("camera empty", "Nobody sits there.", () => camera.ShowPicture(null), "an empty seat"),
            new("camera unplug", "Its cable is pulled.", camera.Unplug, "unplugged"),
            new("camera replug", "Its cable is back.", camera.Replug, "plugged in"),
            new("camera freeze", "Frames stop arriving.", camera.Freeze, "frozen"),
            new("camera drop COUNT", "The next frames never arrive.",
                text => Count(text, camera.Drop, "dropped")),
            new("camera torn COUNT", "The next frames arrive without their end.",
                text => Count(text, camera.Tear, "torn")),
            new("camera dark", "The lens is covered.", camera.Darken, "dark"),
            new("camera ok", "Everything but the cable works again.", camera.Repair, "repaired"),
            new("flash fail", "The tube does not light.", flash.Fail, "the tube stays dark"),
            new("flash late", "The tube lights 150 ms late.",
                () => flash.BeLate(TimeSpan.FromMilliseconds(150)), "150 ms late"),
            new("flash unplug", "Its line is gone.", flash.Unplug, "unplugged"),
            new("flash ok", "It works again.", flash.Repair, "repaired"),
            new("display unplug", "Its cable is pulled.", display.Unplug, "unplugged"),
            new("display replug", "Its cable is back.", display.Replug, "plugged in"),
        ];
    }

    private static SimulatorAnswer Show(SimulatedCamera camera, string path)
    {
        camera.ShowPicture(path);
        return SimulatorAnswer.Done("another person sits there");
    }

    private static SimulatorAnswer Count(string text, Action<int> action, string what)
    {
        var count = CommandValues.Whole(text, "COUNT", 1, 1000);
        action(count);
        return SimulatorAnswer.Done($"the next {count} frames are {what}");
    }
}
