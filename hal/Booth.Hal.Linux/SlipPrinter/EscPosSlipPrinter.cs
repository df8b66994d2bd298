namespace Booth.Hal.Linux;

/// <summary>A thermal receipt printer that speaks ESC/POS.</summary>
/// <remarks>
/// Device: any ESC/POS printer of 80 mm with a knife that answers DLE EOT and GS r (Epson TM-T20,
/// Custom VKP80, Citizen CT-S). Reference: Epson ESC/POS Command Reference.
/// Wiring: USB printer class (/dev/usb/lpN), a serial port, or TCP port 9100.
/// Trust: paper by DLE EOT 2 and 4, answered at once even when it is stopped; "out" by GS r 1,
/// which is answered only after everything before it was printed and cut.
/// Unplug: a write or a status that fails; opened again at the next look. What a printer that
/// stopped in the middle still holds is cleared before the next slip.
/// Our own crash: a half-sent slip is cut short by the next one's ESC @; the journal prints again.
/// | what | how long |
/// | look at the paper | every 2 s |
/// | status byte | some ms; given up after 500 ms |
/// | a slip | 1 to 3 s; given up after 12 s |
/// </remarks>
public sealed class EscPosSlipPrinter : ISlipPrinter
{
    private readonly Func<IByteLine> open;
    private readonly TimeProvider time;
    private readonly EscPosOptions options;
    private readonly Worker worker;
    private readonly StatusCell<SlipPrinterStatus> status = new(Gone);

    private IByteLine? line;
    private bool holdsRest;

    /// <param name="open">Opens the line; called again after every failure.</param>
    /// <param name="time">Measures the waits.</param>
    /// <param name="options">Letters and timing.</param>
    public EscPosSlipPrinter(Func<IByteLine> open, TimeProvider time, EscPosOptions options)
    {
        (this.open, this.time, this.options) = (open, time, options);
        worker = new Worker("slip printer", Step, Close);
        Look();
        worker.Start();
    }

    /// <inheritdoc />
    public event Action<SlipPrinterStatus>? StatusChanged
    {
        add => status.Changed += value;
        remove => status.Changed -= value;
    }

    /// <inheritdoc />
    public SlipPrinterStatus Status => status.Current;

    private static SlipPrinterStatus Gone => new(DeviceState.Offline, SlipPrinterFault.Offline);

    /// <inheritdoc />
    public Task PrintAsync(SlipDocument slip, CancellationToken cancellationToken)
    {
        var bytes = EscPosEncoder.Encode(slip, options.CodePage);
        return worker.DoAsync(() => Print(bytes), cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        worker.Dispose();
        return ValueTask.CompletedTask;
    }

    private TimeSpan Step()
    {
        Look();
        return options.PollInterval;
    }

    private bool Print(byte[] slip)
    {
        Look();
        ThrowIfFaulty();
        try
        {
            if (holdsRest)
                line!.Write(EscPosCommand.ClearBuffers, options.ReplyLimit);

            holdsRest = true;
            line!.Write(slip, options.PrintLimit);
            line.Write(EscPosCommand.TellPaperInTurn, options.ReplyLimit);
            WaitUntilOut();
            holdsRest = false;
            return true;
        }
        catch (IOException problem) when (problem is not DeviceFaultException<SlipPrinterFault>)
        {
            Lose();
            throw Fault(SlipPrinterFault.Offline, problem.Message, problem);
        }
    }

    private void WaitUntilOut()
    {
        var end = time.Monotonic() + options.PrintLimit;
        while (time.Monotonic() < end)
        {
            if (ReadUntil(EscPosStatus.IsInTurn, options.ReplyLimit) is not null)
                return;

            Look(EscPosStatus.IsInTurn, out var isOut);
            if (isOut)
                return;

            ThrowIfFaulty();
        }

        throw new IOException(
            $"found no end of the slip within {options.PrintLimit.TotalSeconds:F0} s, expected it out");
    }

    private void Look()
    {
        try
        {
            if (line is null)
            {
                line = open();
                holdsRest = true;
            }

            line.Discard();
            Look(_ => false, out _);
        }
        catch (IOException)
        {
            // The status says so; the next look opens it again.
            Lose();
        }
    }

    // Asks for cause and paper. An answer of another kind that comes in between is told apart.
    private void Look(Predicate<byte> other, out bool isOtherSeen)
    {
        isOtherSeen = false;
        line!.Write(EscPosCommand.TellOfflineCause, options.ReplyLimit);
        var cause = ReadStatus(other, ref isOtherSeen);
        line.Write(EscPosCommand.TellPaper, options.ReplyLimit);
        var paper = ReadStatus(other, ref isOtherSeen);
        var fault = EscPosStatus.Fault(cause, paper);
        status.Set(new(fault is null ? DeviceState.Online : DeviceState.HardwareError, fault));
    }

    private byte ReadStatus(Predicate<byte> other, ref bool isOtherSeen)
    {
        var isSeen = false;
        var answer = ReadUntil(
            value =>
            {
                isSeen |= other(value);
                return EscPosStatus.IsRealTime(value);
            },
            options.ReplyLimit);
        isOtherSeen |= isSeen;
        return answer ?? throw new IOException(
            $"found no status from {line!.Name}, expected one: check its power and its cable");
    }

    private byte? ReadUntil(Predicate<byte> isIt, TimeSpan limit)
    {
        var end = time.Monotonic() + limit;
        Span<byte> one = stackalloc byte[1];
        while (true)
        {
            // A reader that was late still looks at what has come.
            var left = end - time.Monotonic();
            if (line!.Read(one, left > TimeSpan.Zero ? left : TimeSpan.Zero) == 0)
                return null;

            if (isIt(one[0]))
                return one[0];

            if (left <= TimeSpan.Zero)
                return null;
        }
    }

    private void ThrowIfFaulty()
    {
        if (Status.Fault is { } fault)
            throw Fault(fault, fault switch
            {
                SlipPrinterFault.MediaEmpty => "found no paper, expected a roll: put one in",
                SlipPrinterFault.CoverOpen => "found the cover open, expected it shut",
                _ => "found no answer, expected one: check its power and its cable",
            });
    }

    private static DeviceFaultException<SlipPrinterFault> Fault(
        SlipPrinterFault fault, string detail, Exception? inner = null) =>
        new(fault, "print", "slip printer", detail, inner);

    private void Lose()
    {
        Close();
        status.Set(Gone);
    }

    private void Close()
    {
        line?.Dispose();
        line = null;
    }
}
