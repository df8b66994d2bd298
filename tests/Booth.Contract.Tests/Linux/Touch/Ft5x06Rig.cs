using Booth.Hal;
using Booth.Hal.Linux;
using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>The FT5x06 adapter over a fake register bus and a fake interrupt line.</summary>
internal sealed class Ft5x06Rig
{
    private readonly byte[] memory = new byte[256];
    private readonly FakeController lines;
    private readonly Queue<(TimeSpan At, byte[] Registers)> plan = new();
    private readonly OneShotTimer timer;
    private bool isPlugged = true;

    public Ft5x06Rig()
    {
        lines = new FakeController(Time);
        timer = new OneShotTimer(Time, Play);
        memory[Ft5x06Report.ChipIdRegister] = 0x64;
        Panel = new Ft5x06TouchPanel(
            () => isPlugged ? new Chip(this) : throw new IOException("open: errno 6"), lines.OpenInput,
            TouchRigs.Map, TouchRigs.Glass, Time);
    }

    public ManualTimeProvider Time { get; } = new();

    public Ft5x06TouchPanel Panel { get; }

    public byte ChipId
    {
        set => memory[Ft5x06Report.ChipIdRegister] = value;
    }

    public void Swipe(float x1, float y1, float x2, float y2)
    {
        var at = Time.Monotonic();
        foreach (var (x, y, _, isLast) in Swipes.Points(x1, y1, x2, y2))
        {
            plan.Enqueue((at, Registers((int)x, (int)y, isDown: !isLast)));
            at += Swipes.SampleEvery;
        }

        Arm();
    }

    /// <summary>The registers from 0x02 as the chip shows them now, without an interrupt.</summary>
    public void Show(byte[] registers) => registers.CopyTo(memory, Ft5x06Report.FirstRegister);

    /// <summary>A report with its interrupt.</summary>
    public void Touch(byte[] registers)
    {
        Show(registers);
        lines.Input.Move(true);
        lines.Input.Move(false);
    }

    public void Unplug()
    {
        isPlugged = false;
        plan.Clear();
        lines.Input.Move(true);
        Time.Advance(TimeSpan.FromMilliseconds(10));
    }

    public void Replug() => isPlugged = true;

    private void Read(byte register, Span<byte> into)
    {
        if (!isPlugged)
            throw new IOException("read: errno 6, the chip does not answer");

        memory.AsSpan(register, into.Length).CopyTo(into);
    }

    public static byte[] Registers(int x, int y, bool isDown)
    {
        var bytes = new byte[Ft5x06Report.Bytes];
        bytes[0] = isDown ? (byte)1 : (byte)0;
        bytes[1] = (byte)((isDown ? 0x80 : 0x40) | (x >> 8));
        (bytes[2], bytes[3], bytes[4], bytes[5]) = ((byte)x, (byte)(y >> 8), (byte)y, 90);
        return bytes;
    }

    private void Play()
    {
        if (!plan.TryDequeue(out var report))
            return;

        Touch(report.Registers);
        Arm();
    }

    private void Arm() => timer.Arm(plan.TryPeek(out var report) ? report.At : null);

    /// <summary>The chip as one opening sees it; it outlives every opening.</summary>
    private sealed class Chip(Ft5x06Rig rig) : IRegisterDevice
    {
        public void Read(byte register, Span<byte> into) => rig.Read(register, into);

        public void Dispose()
        {
        }
    }
}
