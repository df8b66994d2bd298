namespace Booth.Telemetry;

/// <summary>A message from the broker, copied out of the library's memory.</summary>
internal sealed record MqttMessage(string Topic, byte[] Payload, bool Retained);
