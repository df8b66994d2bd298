using System.Runtime.InteropServices;

namespace Booth.Telemetry;

/// <summary>Brings libmosquitto's callbacks to the object whose handle is <c>obj</c>.</summary>
internal static unsafe class MosquittoCallbacks
{
    /// <summary>Attaches all four; they run inside mosquitto_loop, on its thread.</summary>
    public static void Attach(MosquittoHandle mosq)
    {
        Mosquitto.mosquitto_connect_callback_set(mosq, &OnConnect);
        Mosquitto.mosquitto_publish_callback_set(mosq, &OnPublish);
        Mosquitto.mosquitto_subscribe_callback_set(mosq, &OnSubscribe);
        Mosquitto.mosquitto_message_callback_set(mosq, &OnMessage);
    }

    private static IMosquittoEvents Target(nint obj) =>
        (IMosquittoEvents)GCHandle.FromIntPtr(obj).Target!;

    [UnmanagedCallersOnly]
    private static void OnConnect(nint mosq, nint obj, int code) => Target(obj).OnConnect(code);

    [UnmanagedCallersOnly]
    private static void OnPublish(nint mosq, nint obj, int mid) => Target(obj).OnPublish(mid);

    [UnmanagedCallersOnly]
    private static void OnSubscribe(nint mosq, nint obj, int mid, int count, int* granted)
    {
        for (var i = 0; i < count; i++)
        {
            Target(obj).OnSubscribe(mid, granted[i]);
        }
    }

    [UnmanagedCallersOnly]
    private static void OnMessage(nint mosq, nint obj, MosquittoMessage* message)
    {
        var payload = new ReadOnlySpan<byte>((void*)message->Payload, message->PayloadLength);
        Target(obj).OnMessage(
            Marshal.PtrToStringUTF8(message->Topic) ?? "", payload, message->Retain != 0);
    }
}
