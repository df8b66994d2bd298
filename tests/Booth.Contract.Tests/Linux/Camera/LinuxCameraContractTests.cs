namespace Booth.Contract.Tests;

public sealed class LinuxCameraContractTests : CameraContract
{
    protected override CameraRig Open() => new FakeCameraBus().Rig;
}
