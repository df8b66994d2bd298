namespace Booth.Hal.Linux;

/// <summary>
/// Any screen that SDL 2 can open: KMSDRM on the board, X11 or Wayland on a desk, offscreen or
/// dummy where there is none. Touch, mouse and buttons come with it.
/// </summary>
/// <remarks>
/// Wiring: none. A value may be trusted once <see cref="Status"/> is online. When the window is
/// closed, the renderer is lost or the driver fails, frames are refused as unplugged, fingers are
/// lifted, and the screen is opened again until it returns; the newest frame is then shown whole.
/// An X server that dies and comes back is a lost screen, no more (see Native/XConnections).
/// When the process dies, the kernel gives the screen back to the console.
/// </remarks>
public sealed class SdlScreen : IDisplay
{
    private readonly Lock gate = new();
    private readonly SdlOptions options;
    private readonly FrameBoard board;
    private readonly SdlInput input;
    private readonly SdlLoop loop;
    private string? problem = "not opened yet";
    private long presented;
    private bool closed;

    /// <summary>Opens the screen, or begins to try; returns within a few seconds.</summary>
    /// <param name="options">Which screen.</param>
    /// <param name="time">Stamps touches.</param>
    public SdlScreen(SdlOptions options, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.WidthPx, 640);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.WidthPx, 3840);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.HeightPx, 480);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.HeightPx, 2160);
        this.options = options;
        TouchPanel = new SdlTouchPanel(options, time);
        board = new FrameBoard(options.WidthPx, options.HeightPx);
        input = new SdlInput(time, options, TouchPanel, Buttons);
        loop = new SdlLoop(options, board, input, SetProblem, () => Shown?.Invoke());
        loop.Start();
    }

    /// <summary>Raised when a frame has reached the glass, on the thread that owns SDL.</summary>
    public event Action? Shown;

    /// <summary>A digit 1..9 was typed on the keyboard of a desk.</summary>
    public event Action<int>? DigitTyped
    {
        add => input.DigitTyped += value;
        remove => input.DigitTyped -= value;
    }

    /// <summary>The window was closed for good (<see cref="SdlOptions.ReturnsWhenClosed"/>).</summary>
    public event Action? Closed
    {
        add => input.Closed += value;
        remove => input.Closed -= value;
    }

    /// <summary>Its glass.</summary>
    public SdlTouchPanel TouchPanel { get; }

    /// <summary>Its two buttons.</summary>
    public SdlButtons Buttons { get; } = new();

    /// <inheritdoc />
    public int WidthPx => options.WidthPx;

    /// <inheritdoc />
    public int HeightPx => options.HeightPx;

    /// <inheritdoc />
    public bool LayersVideo => true;

    /// <inheritdoc />
    public DisplayStatus Status
    {
        get
        {
            lock (gate)
                return new(Problem is null ? DeviceState.Online : DeviceState.Offline, presented);
        }
    }

    /// <inheritdoc />
    public void Present(ReadOnlySpan<byte> bgrx, string name) =>
        Present(new DisplayFrame(bgrx, name));

    /// <inheritdoc />
    public void Present(in DisplayFrame frame)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            Check(frame.Pixels.Length);
            board.Put(frame);
            presented++;
            loop.Ring();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            if (closed)
                return;

            closed = true;
        }

        loop.Dispose();
        board.Dispose();
        await TouchPanel.DisposeAsync();
        await Buttons.DisposeAsync();
    }

    /// <summary>Pulls or plugs the screen's cable: for a bench that has none to pull.</summary>
    internal void Pull(bool isOut) => loop.Pull(isOut);

    private string? Problem => loop.IsPulled ? SdlLoop.Pulled : problem;

    private void SetProblem(string? value)
    {
        lock (gate)
            problem = value;
    }

    private void Check(int length)
    {
        if (Problem is { } reason)
            throw Fault(DisplayFault.Unplugged, reason);

        var expected = WidthPx * HeightPx * 4;
        if (length != expected)
            throw Fault(
                DisplayFault.WrongSize,
                $"found {length} bytes, expected {expected} for {WidthPx} x {HeightPx} px");
    }

    private DeviceFaultException<DisplayFault> Fault(DisplayFault fault, string detail) =>
        new(fault, "present", $"screen ({options.Driver ?? "SDL"})", detail);
}
