using Booth.Hal.Linux;
using Booth.Testing;

namespace Booth.Contract.Tests;

/// <summary>The V4L2 camera adapter over fake devices, and a hand on its cable.</summary>
internal sealed class FakeCameraBus
{
    private readonly bool isYuyv;
    private bool isPlugged = true;

    public FakeCameraBus(bool isYuyv = false)
    {
        this.isYuyv = isYuyv;
        Time.Advance(TimeSpan.FromMinutes(1));
        Source = new FakeVideoSource(Time, isYuyv);
        Camera = new LinuxCamera(Open, new("fake", 300, 400, 300, 400), Time);
    }

    public ManualTimeProvider Time { get; } = new();

    public FakeVideoSource Source { get; private set; }

    public LinuxCamera Camera { get; }

    public CameraRig Rig => new(new ManualBench(Time, Camera.DisposeAsync), Camera, Unplug, Replug);

    public void Unplug()
    {
        isPlugged = false;
        Source.BeGone();
    }

    public void Replug()
    {
        isPlugged = true;
        Time.Advance(TimeSpan.FromSeconds(1));
    }

    private FakeVideoSource Open()
    {
        Source = isPlugged
            ? new FakeVideoSource(Time, isYuyv) : throw new IOException("open: errno 2");
        return Source;
    }
}
