namespace Booth.Contract.Tests;

public sealed class SimulatedCameraContractTests : CameraContract
{
    protected override CameraRig Open()
    {
        var bench = new SimulatedBench();
        var camera = bench.Booth.Camera;
        return new CameraRig(bench, camera, camera.Unplug, camera.Replug);
    }
}
