using Booth.Flow;
using Booth.Hal.Linux;
using FsCheck;
using FsCheck.Fluent;

namespace Booth.Contract.Tests;

public sealed class CcTalkCodecTests
{
    // Part 1, section 8 and the examples of part 2.
    [Theory]
    [InlineData(CcTalkHeader.SimplePoll, "", "020001FEFF")]
    [InlineData(CcTalkHeader.ReadBufferedCredit, "", "020001E518")]
    [InlineData(CcTalkHeader.ModifyMasterInhibitStatus, "01", "020101E40117")]
    [InlineData(CcTalkHeader.ModifyInhibitStatus, "FFFF", "020201E7FFFF16")]
    public void A_command_has_the_bytes_of_the_specification(
        CcTalkHeader header, string data, string bytes)
    {
        var frame = new CcTalkFrame(2, 1, header, [.. Convert.FromHexString(data)]);
        Assert.Equal(bytes, Convert.ToHexString(frame.Encode()));
    }

    [Fact]
    public void Every_frame_is_read_as_it_was_written_and_no_changed_byte_passes() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (data, spot) =>
        {
            var frame = new CcTalkFrame(1, 2, CcTalkHeader.Reply, [.. data.Take(252)]);
            var bytes = frame.Encode();
            var back = CcTalkFrame.TryDecode(bytes, out var length);
            bytes[spot % bytes.Length] ^= 0x20;
            var torn = CcTalkFrame.TryDecode(bytes, out _);
            return frame.Equals(back) && length == bytes.Length && !frame.Equals(torn)
                && torn is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_a_frame_or_none()
    {
        var random = new Random(29);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            var frame = CcTalkFrame.TryDecode(bytes, out var length);
            Assert.InRange(length, frame is null ? 0 : 5, bytes.Length);
        }
    }

    [Theory]
    [InlineData(null, 37, 0, 0, false)]
    [InlineData(37, 37, 0, 0, false)]
    [InlineData(37, 39, 2, 0, false)]
    [InlineData(0, 1, 1, 0, false)]
    [InlineData(255, 1, 1, 0, false)]
    [InlineData(254, 3, 4, 0, false)]
    [InlineData(10, 15, 5, 0, false)]
    [InlineData(10, 16, 0, 6, false)]
    [InlineData(10, 9, 0, 254, false)]
    [InlineData(10, 0, 0, 0, true)]
    [InlineData(0, 0, 0, 0, false)]
    public void The_counter_says_what_is_new(
        int? before, int counter, int count, int lost, bool isReset)
    {
        byte[] answer = [(byte)counter, 1, 11, 2, 12, 3, 13, 4, 14, 5, 15];
        var news = CcTalkEvents.Read((byte?)before, answer)!;
        Assert.Equal((count, lost, isReset), (news.Events.Length, news.Lost, news.IsReset));
        var oldestFirst = Enumerable.Range(1, count).Reverse().Select(n => (byte)n);
        Assert.Equal(oldestFirst, news.Events.Select(e => e.Position));
    }

    [Fact]
    public void Whatever_the_polls_see_no_coin_counts_twice() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), steps =>
        {
            byte counter = 0;
            var (seen, lost, happened) = (0, 0, 0);
            foreach (var step in steps.Select(s => Math.Abs(s % 8)))
            {
                var before = counter;
                for (var i = 0; i < step; i++)
                    counter = counter == 255 ? (byte)1 : (byte)(counter + 1);

                var news = CcTalkEvents.Read(before, [counter, .. new byte[10]])!;
                (seen, lost) = (seen + news.Events.Length, lost + news.Lost);
                happened += step;
            }

            return seen + lost == happened;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_answer_of_the_wrong_length_is_none()
    {
        for (var length = 0; length < 30; length++)
            Assert.Equal(length != 11, CcTalkEvents.Read(1, new byte[length]) is null);
    }

    [Theory]
    [InlineData("EU200A", 200)]
    [InlineData("EU010B", 10)]
    [InlineData("EU000A", null)]
    [InlineData("GB100A", null)]
    [InlineData("TK001A", null)]
    [InlineData("EU5K0A", null)]
    [InlineData("......", null)]
    [InlineData("EU200", null)]
    public void A_name_is_a_value_or_none(string name, int? cents) =>
        Assert.Equal(
            cents is { } value ? new Money(value) : (Money?)null,
            CcTalkCoinId.Value(System.Text.Encoding.ASCII.GetBytes(name)));
}
