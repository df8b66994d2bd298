namespace Booth.Hal.Linux;

/// <summary>Any multitouch panel that the kernel has a driver for.</summary>
/// <remarks>
/// Device: evdev, multitouch protocol B (docs.kernel.org/input/multi-touch-protocol). Wiring: USB,
/// or whatever the kernel's driver takes.
/// Trust: samples carry the kernel's monotonic time; ranges are read at every opening. When the
/// kernel's buffer ran over (SYN_DROPPED), every finger is lifted and felt again when it comes
/// down anew.
/// Unplug: ENODEV on reading; fingers are lifted, then the panel is offline, and opened again every
/// second by its stable path. Our own crash: nothing to make safe.
/// </remarks>
public sealed class EvdevTouchPanel : LinuxTouchPanel
{
    private readonly Func<IEventDevice> open;
    private readonly Func<IEventDevice, TouchMap> mapFor;
    private IEventDevice? device;
    private MultitouchDecoder decoder = new(0);
    private TouchMap? map;

    /// <param name="open">Opens the device; called again after every failure.</param>
    /// <param name="mapFor">The map for the ranges of the device that was opened.</param>
    /// <param name="capabilities">Size of the glass and of the display.</param>
    /// <param name="time">On the clock of the events.</param>
    public EvdevTouchPanel(
        Func<IEventDevice> open, Func<IEventDevice, TouchMap> mapFor,
        TouchCapabilities capabilities, TimeProvider time)
        : base(capabilities, time)
    {
        (this.open, this.mapFor) = (open, mapFor);
        Link.Pump();
    }

    private protected override void Open()
    {
        device = open();
        decoder = new MultitouchDecoder(device.MaxPressure);
        map = mapFor(device);
        device.Ready += Link.Pump;
        device.Start();
    }

    private protected override void Close()
    {
        device?.Dispose();
        device = null;
    }

    private protected override TimeSpan? Read()
    {
        while (device!.TryRead(out var one))
        {
            var changed = decoder.Take(one);
            if (decoder.HasLostEvents)
                Link.Board.LiftAll(one.At);

            foreach (var touch in changed)
                Link.Board.Put(touch, map!, one.At);
        }

        return null;
    }
}
