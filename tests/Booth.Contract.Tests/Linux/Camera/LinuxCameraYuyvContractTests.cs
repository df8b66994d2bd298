namespace Booth.Contract.Tests;

public sealed class LinuxCameraYuyvContractTests : CameraContract
{
    protected override CameraRig Open() => new FakeCameraBus(isYuyv: true).Rig;
}
