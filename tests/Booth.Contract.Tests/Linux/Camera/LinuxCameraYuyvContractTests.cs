namespace Booth.Contract.Tests;

public sealed class LinuxCameraYuyvContractTests : CameraContract
{
    protected override CameraRig Open() =>
        KernelCamera.TryOpen() ?? new FakeCameraBus(isYuyv: true).Rig;
}
