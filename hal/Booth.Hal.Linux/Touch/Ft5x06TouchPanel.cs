using System.Security.Cryptography;

namespace Booth.Hal.Linux;

/// <summary>A panel with a FocalTech FT5x06 or FT6x36 controller, read by us over I2C.</summary>
/// <remarks>
/// Device: FT5x06, FT6206, FT6236, FT6336 at address 0x38. Data sheets: see Ft5x06Report.
/// Wiring: SDA, SCL (3.3 V, pulled up by the board), INT: an input, active low, driven by the
/// controller, pulled up; it falls at each report.
/// Trust: the chip's identity register is read at every opening; a sample's time is that of the
/// edge on INT. While a finger is down the registers are read every 10 ms even without an edge, so
/// that a lost edge cannot leave a finger on the glass.
/// Unplug: no answer on the bus; fingers are lifted, then offline, tried again every second. A
/// reset of the controller shows as registers that make no sense: fingers are lifted.
/// Our own crash: nothing to make safe.
/// | what | how long |
/// | a read of 31 bytes at 400 kHz | 0.9 ms |
/// | report rate | 60 to 100 Hz |
/// | controller after power or reset | 300 ms |
/// </remarks>
public sealed class Ft5x06TouchPanel : LinuxTouchPanel
{
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(10);

    private readonly Func<IRegisterDevice> openChip;
    private readonly Func<IInputLine> openInterrupt;
    private readonly TouchMap map;
    private readonly TimeProvider time;
    private readonly byte[] registers =
        GC.AllocateArray<byte>(Ft5x06Report.Bytes, pinned: true);

    private IRegisterDevice? chip;
    private IInputLine? interrupt;

    /// <param name="openChip">Opens the chip; called again after every failure.</param>
    /// <param name="openInterrupt">Opens the INT line, active when the chip reports.</param>
    /// <param name="map">From the chip's numbers to the display.</param>
    /// <param name="capabilities">Size of the glass and of the display.</param>
    /// <param name="time">On the clock of the edges.</param>
    public Ft5x06TouchPanel(
        Func<IRegisterDevice> openChip, Func<IInputLine> openInterrupt, TouchMap map,
        TouchCapabilities capabilities, TimeProvider time)
        : base(capabilities, time)
    {
        (this.openChip, this.openInterrupt, this.map) = (openChip, openInterrupt, map);
        this.time = time;
        Link.Pump();
    }

    private protected override void Open()
    {
        chip = openChip();
        Span<byte> id = stackalloc byte[1];
        chip.Read(Ft5x06Report.ChipIdRegister, id);
        if (!Ft5x06Report.KnownChips.Contains(id[0]))
            throw new IOException($"open touch panel: found chip 0x{id[0]:X2}, expected one of"
                + $" {string.Join(", ", Ft5x06Report.KnownChips.Select(c => $"0x{c:X2}"))}");

        interrupt = openInterrupt();
        interrupt.Ready += Link.Pump;
        interrupt.Start();
    }

    private protected override void Close()
    {
        interrupt?.Dispose();
        chip?.Dispose();
        (interrupt, chip) = (null, null);
    }

    private protected override TimeSpan? Read()
    {
        TimeSpan? edgeAt = null;
        while (interrupt!.TryReadEdge(out var edge))
            edgeAt = edge.At;

        if (edgeAt is not null || Link.Board.IsTouched)
            Sample(edgeAt ?? time.Monotonic());

        return Link.Board.IsTouched ? time.Monotonic() + SampleEvery : null;
    }

    private void Sample(TimeSpan at)
    {
        chip!.Read(Ft5x06Report.FirstRegister, registers);
        var points = Ft5x06Report.Parse(registers) ?? [];

        // Where a pen was is a part of a signature.
        CryptographicOperations.ZeroMemory(registers);
        Link.Board.LiftOthers([.. points.Select(p => p.Id)], at);
        foreach (var point in points)
            Link.Board.Put(point, map, at);
    }
}
