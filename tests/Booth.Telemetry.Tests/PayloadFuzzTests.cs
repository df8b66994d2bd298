using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;

namespace Booth.Telemetry;

/// <summary>Bytes from a hostile broker: no crash, no hang, no order by accident.</summary>
public sealed class PayloadFuzzTests
{
    private static readonly byte[] Rebirth = new Payload
    {
        Timestamp = 1_700_000_000_000,
        Metrics =
        {
            new Payload.Types.Metric
            {
                Name = "Node Control/Rebirth",
                Timestamp = 1_700_000_000_000,
                BooleanValue = true,
            },
        },
    }.ToByteArray();

    [Fact]
    public void Random_bytes_are_no_command() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(),
            bytes => !SparkplugNode.IsRebirthRequest(bytes) && DecodesOrRefuses(bytes))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void Every_cut_and_every_flipped_bit_of_a_command_is_read_without_harm()
    {
        Assert.True(SparkplugNode.IsRebirthRequest(Rebirth));
        for (var length = 0; length < Rebirth.Length; length++)
        {
            Assert.True(DecodesOrRefuses(Rebirth[..length]));
            Assert.False(SparkplugNode.IsRebirthRequest(Rebirth[..length]));
        }

        for (var bit = 0; bit < Rebirth.Length * 8; bit++)
        {
            var flipped = (byte[])Rebirth.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(DecodesOrRefuses(flipped));
            SparkplugNode.IsRebirthRequest(flipped);
        }
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public void Deeply_nested_unknown_groups_are_refused(int depth)
    {
        // Field 60, wire type 3: a group that a careless reader follows with its own stack.
        byte[] nested = [.. Enumerable.Repeat(new byte[] { 0xe3, 0x03 }, depth).SelectMany(b => b)];
        Assert.False(SparkplugNode.IsRebirthRequest(nested));
        Assert.Throws<FormatException>(() => SparkplugJson.Decode(nested));
    }

    private static bool DecodesOrRefuses(byte[] bytes)
    {
        try
        {
            return SparkplugJson.Decode(bytes).ToJsonString().Length > 0;
        }
        catch (FormatException refused)
        {
            return refused.Message.Length > 0;
        }
    }
}
