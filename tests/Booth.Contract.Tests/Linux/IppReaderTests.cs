using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

public sealed class IppReaderTests
{
    private static readonly byte[] Job = new IppRequest(IppOperation.CreateJob, 7, "ipp://localhost")
        .Group(IppTag.Job).Add("job-id", 5).Add(IppTag.Name, "job-name", "booth-1")
        .Add(IppTag.Keyword, "job-state-reasons", "none", "job-printing")
        .ToBytes();

    [Fact]
    public void What_was_written_is_read()
    {
        var answer = IppReader.Read(Job);
        var job = Assert.Single(answer.Of(IppTag.Job));
        Assert.Equal((5, 7), (answer.Status, answer.RequestId));
        Assert.Equal((5, "booth-1"), (job.Number("job-id"), job.Text("job-name")));
        Assert.Equal(["none", "job-printing"], job.Texts("job-state-reasons"));
        Assert.Null(job.Number("job-name"));
        Assert.Null(job.Text("nothing"));
    }

    [Theory]
    [InlineData("0200000000000007", "ends before the end tag")]
    [InlineData("0300000000000007" + "03", "IPP 3")]
    [InlineData("0200000000000007" + "21 0001 61 0004 00000001" + "03", "value before a group")]
    [InlineData("0200000000000007" + "02 21 0000 0004 00000001" + "03", "further value of nothing")]
    [InlineData("0200000000000007" + "02 21 0001 61 0003 000001" + "03", "number of three bytes")]
    [InlineData("0200000000000007" + "02 22 0001 61 0002 0001" + "03", "boolean of two bytes")]
    [InlineData("0200000000000007" + "02 21 FFFF 61", "a name longer than the answer")]
    [InlineData("0200000000000007" + "02 34 0001 61 0000" + "03", "collection without end")]
    [InlineData("0200000000000007" + "02 37 0001 61 0000" + "03", "end without collection")]
    [InlineData("0200000000000007" + "02 34 0001 61 0000" + "02" + "03", "group in a collection")]
    [InlineData("0200000000000007" + "02 36 0001 61 0004 0009 6566" + "03", "language cut off")]
    public void What_is_no_answer_is_refused(string hex, string why) =>
        Assert.NotEmpty(Assert.Throws<IppFormatException>(() =>
            IppReader.Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))).Message + why);

    [Fact]
    public void Members_of_a_collection_are_walked_over()
    {
        var bytes = Convert.FromHexString(
            "0200000000000007" + "04" + "34000161" + "0000" + "4A00000001" + "62" + "340000" + "0000"
            + "4A00000001" + "63" + "2100000004" + "00000001" + "370000" + "0000" + "370000" + "0000"
            + "23000178" + "0004" + "00000003" + "03");
        Assert.Equal(3, Assert.Single(IppReader.Read(bytes).Of(IppTag.Printer)).Number("x"));
    }

    [Fact]
    public void Collections_in_collections_without_end_do_not_exhaust_the_stack()
    {
        var nested = Enumerable.Repeat(new byte[] { 0x34, 0, 1, 0x61, 0, 0 }, 170_000).SelectMany(b => b);
        byte[] bytes = [2, 0, 0, 0, 0, 0, 0, 7, 2, .. nested];
        Assert.Throws<IppFormatException>(() => IppReader.Read(bytes));
    }

    [Fact]
    public void Groups_are_counted()
    {
        byte[] bytes = [2, 0, 0, 0, 0, 0, 0, 7, .. Enumerable.Repeat((byte)IppTag.Job, 1 << 20)];
        Assert.Throws<IppFormatException>(() => IppReader.Read(bytes));
    }

    [Fact]
    public void Whatever_bytes_come_it_answers_or_refuses()
    {
        var random = new Random(20_261_121);
        for (var round = 0; round < 200_000; round++)
        {
            var bytes = Mutated(random);
            try
            {
                Assert.True(IppReader.Read(bytes).Groups.Length <= bytes.Length);
            }
            catch (IppFormatException)
            {
                Assert.NotEmpty(bytes);
            }
        }
    }

    private static byte[] Mutated(Random random)
    {
        byte[] bytes = [.. Job.AsSpan(0, random.Next(1, Job.Length + 1))];
        for (var change = random.Next(4); change >= 0; change--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

        return bytes;
    }
}
