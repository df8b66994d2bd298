using System.Runtime.InteropServices;

namespace Booth.Telemetry;

/// <summary>mosquitto.h of libmosquitto 2.0; names unchanged. https://mosquitto.org/api/</summary>
/// <remarks>
/// C <c>bool</c> is one byte. Not thread safe by our choice: one thread owns a handle, and no
/// function here may be called from inside a callback of the same handle.
/// </remarks>
internal static unsafe partial class Mosquitto
{
    public const int MOSQ_ERR_SUCCESS = 0;
    public const int MOSQ_ERR_CONN_REFUSED = 5;
    public const int MOSQ_ERR_CONN_LOST = 7;
    public const int MOSQ_ERR_TLS = 8;
    public const int MOSQ_ERR_ERRNO = 14;
    public const int MOSQ_ERR_EAI = 15;
    public const int MOSQ_ERR_TIMEOUT = 27;
    public const int MOSQ_OPT_PROTOCOL_VERSION = 1;
    public const int MQTT_PROTOCOL_V311 = 4;
    public const int SSL_VERIFY_PEER = 1;

    private const string Library = "libmosquitto.so.1";

    // The library is never unloaded, so mosquitto_lib_cleanup is never called.
    static Mosquitto() => Check(mosquitto_lib_init(), "mosquitto_lib_init");

    /// <summary>Throws when a call did not succeed.</summary>
    public static void Check(int code, string operation)
    {
        if (code == MOSQ_ERR_SUCCESS)
        {
            return;
        }

        // Read before anything else can overwrite it.
        var errno = code == MOSQ_ERR_ERRNO ? Marshal.GetLastPInvokeError() : 0;
        var text = errno != 0
            ? Marshal.GetPInvokeErrorMessage(errno)
            : Marshal.PtrToStringUTF8(mosquitto_strerror(code));
        throw new MqttException(operation, code, errno, text ?? "no text");
    }

    [LibraryImport(Library)]
    private static partial int mosquitto_lib_init();

    [LibraryImport(Library)]
    private static partial nint mosquitto_strerror(int code);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial MosquittoHandle mosquitto_new(
        string id, [MarshalAs(UnmanagedType.U1)] bool clean_session, nint obj);

    [LibraryImport(Library)]
    public static partial void mosquitto_destroy(nint mosq);

    [LibraryImport(Library)]
    public static partial int mosquitto_int_option(MosquittoHandle mosq, int option, int value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mosquitto_will_set(
        MosquittoHandle mosq, string topic, int payloadlen, ReadOnlySpan<byte> payload, int qos,
        [MarshalAs(UnmanagedType.U1)] bool retain);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mosquitto_username_pw_set(
        MosquittoHandle mosq, string username, string? password);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mosquitto_tls_set(
        MosquittoHandle mosq, string? cafile, string? capath, string? certfile, string? keyfile,
        nint pw_callback);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mosquitto_tls_opts_set(
        MosquittoHandle mosq, int cert_reqs, string? tls_version, string? ciphers);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int mosquitto_connect_bind_v5(
        MosquittoHandle mosq, string host, int port, int keepalive, string? bind_address,
        nint properties);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int mosquitto_disconnect(MosquittoHandle mosq);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int mosquitto_publish(
        MosquittoHandle mosq, out int mid, string topic, int payloadlen,
        ReadOnlySpan<byte> payload, int qos, [MarshalAs(UnmanagedType.U1)] bool retain);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int mosquitto_subscribe(
        MosquittoHandle mosq, out int mid, string sub, int qos);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int mosquitto_loop(MosquittoHandle mosq, int timeout, int max_packets);

    [LibraryImport(Library)]
    public static partial void mosquitto_connect_callback_set(
        MosquittoHandle mosq, delegate* unmanaged<nint, nint, int, void> on_connect);

    [LibraryImport(Library)]
    public static partial void mosquitto_publish_callback_set(
        MosquittoHandle mosq, delegate* unmanaged<nint, nint, int, void> on_publish);

    [LibraryImport(Library)]
    public static partial void mosquitto_subscribe_callback_set(
        MosquittoHandle mosq,
        delegate* unmanaged<nint, nint, int, int, int*, void> on_subscribe);

    [LibraryImport(Library)]
    public static partial void mosquitto_message_callback_set(
        MosquittoHandle mosq,
        delegate* unmanaged<nint, nint, MosquittoMessage*, void> on_message);
}
