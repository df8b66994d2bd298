using System.Runtime.InteropServices;

namespace Booth.Telemetry;

/// <summary><c>struct mosquitto_message</c>; it and its pointers die with the callback.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct MosquittoMessage
{
    public readonly int Mid;
    public readonly nint Topic;
    public readonly nint Payload;
    public readonly int PayloadLength;
    public readonly int Qos;
    public readonly byte Retain;
}
