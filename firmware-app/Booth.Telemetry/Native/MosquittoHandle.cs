using Microsoft.Win32.SafeHandles;

namespace Booth.Telemetry;

/// <summary>One <c>struct mosquitto *</c>: one connection attempt and its life.</summary>
internal sealed class MosquittoHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public MosquittoHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        Mosquitto.mosquitto_destroy(handle);
        return true;
    }
}
