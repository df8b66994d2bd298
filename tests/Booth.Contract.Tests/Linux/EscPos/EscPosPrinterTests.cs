using System.Net;
using System.Net.Sockets;
using Booth.Hal;
using Booth.Hal.Linux;

namespace Booth.Contract.Tests;

/// <summary>An ESC/POS printer on paper and without, on a line that breaks.</summary>
public sealed class EscPosPrinterTests
{
    private static readonly SlipDocument Slip = new(
        [new("REMBOURSEMENT", IsLarge: true), new("8,00 € à présenter"), new("1234 5678")],
        "booth:voucher:12345678");

    [Fact]
    public async Task A_slip_says_what_it_should_in_the_letters_of_the_printer()
    {
        await using var rig = new EscPosRig();
        await rig.PrintAsync(Slip);
        Assert.Equal(
            "REMBOURSEMENT\n8,00 € à présenter\n1234 5678\nQR booth:voucher:12345678\n",
            Assert.Single(rig.Device.Slips));
    }

    [Fact]
    public async Task A_roll_that_ends_in_the_middle_is_a_fault_and_its_rest_never_comes_out()
    {
        await using var rig = new EscPosRig();
        rig.Device.EndPaperAfter(2);
        Assert.Equal(SlipPrinterFault.MediaEmpty, await rig.FaultAsync(Slip));
        rig.Device.HasPaper = true;
        rig.WaitFor(null);
        await rig.PrintAsync(new([new("second")], null));
        Assert.Equal("second\n", rig.Device.Slips[^1]);
        Assert.DoesNotContain(rig.Device.Slips[..^1], s => s.Contains("second", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_open_cover_is_told_and_printing_is_refused()
    {
        await using var rig = new EscPosRig();
        rig.Device.IsCoverOpen = true;
        rig.WaitFor(SlipPrinterFault.CoverOpen);
        Assert.Equal(SlipPrinterFault.CoverOpen, await rig.FaultAsync(Slip));
        rig.Device.IsCoverOpen = false;
        rig.WaitFor(null);
        await rig.PrintAsync(Slip);
        Assert.Single(rig.Device.Slips);
    }

    [Fact]
    public async Task A_printer_that_hangs_is_offline_and_comes_back()
    {
        await using var rig = new EscPosRig();
        rig.Device.IsSilent = true;
        Assert.Equal(SlipPrinterFault.Offline, await rig.FaultAsync(Slip));
        rig.Device.IsSilent = false;
        rig.WaitFor(null);
        await rig.PrintAsync(Slip);
        Assert.Single(rig.Device.Slips);
    }

    [Fact]
    public async Task Unplugged_it_is_offline_and_plugged_in_again_it_prints()
    {
        await using var rig = new EscPosRig();
        rig.Device.Unplug();
        rig.WaitFor(SlipPrinterFault.Offline);
        Assert.Equal(SlipPrinterFault.Offline, await rig.FaultAsync(Slip));
        rig.Device.Replug();
        rig.WaitFor(null);
        await rig.PrintAsync(Slip);
        Assert.Single(rig.Device.Slips);
    }

    [Fact]
    public void No_text_commands_the_printer()
    {
        var hostile = new SlipDocument([new("a\u001b@\u001dV\u0000\u0010\u0004\u0001\nb漢")], null);
        var bytes = EscPosEncoder.Encode(hostile, EscPosCodePage.Pc858);
        var text = bytes[(2 + 3 + 3)..^4];
        Assert.Equal("a @ V     b?\n", System.Text.Encoding.ASCII.GetString(text));
    }

    [Fact]
    public void A_code_has_the_bytes_of_the_reference()
    {
        var bytes = Convert.ToHexString(
            EscPosEncoder.Encode(new([], "AB"), EscPosCodePage.Pc858));
        Assert.Equal(
            "1B401B74131B6101" + "1D286B040031413200" + "1D286B0300314306" + "1D286B0300314531"
            + "1D286B05003150304142" + "1D286B0300315130" + "1B6100" + "1D564203",
            bytes);
    }

    [Theory]
    [InlineData(0x12, 0x12, null)]
    [InlineData(0x16, 0x12, SlipPrinterFault.CoverOpen)]
    [InlineData(0x32, 0x12, SlipPrinterFault.MediaEmpty)]
    [InlineData(0x12, 0x72, SlipPrinterFault.MediaEmpty)]
    [InlineData(0x12, 0x1E, null)]
    [InlineData(0x52, 0x12, SlipPrinterFault.Offline)]
    public void Status_bytes_are_one_fault(byte cause, byte paper, SlipPrinterFault? fault) =>
        Assert.Equal(fault, EscPosStatus.Fault(cause, paper));

    [Fact]
    public async Task A_printer_behind_a_port_is_spoken_to_and_missed_when_it_hangs_up()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var line = TcpLine.Connect("127.0.0.1", port, TimeSpan.FromSeconds(5));
        using (var other = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        {
            line.Write([1, 2, 3], TimeSpan.FromSeconds(1));
            var heard = new byte[3];
            await other.GetStream().ReadExactlyAsync(heard, TestContext.Current.CancellationToken);
            Assert.Equal([1, 2, 3], heard);
            Assert.Equal(0, line.Read(heard, TimeSpan.FromMilliseconds(10)));
            other.GetStream().Write([9]);
            Assert.Equal(1, line.Read(heard, TimeSpan.FromSeconds(5)));
        }

        Assert.Throws<IOException>(() => line.Read(new byte[1], TimeSpan.FromSeconds(5)));
        listener.Stop();
        Assert.Throws<IOException>(
            () => TcpLine.Connect("127.0.0.1", port, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_printer_that_does_not_answer_is_given_up()
    {
        // A queue for one that nobody empties: what comes after it gets no answer at all.
        using var full = new Socket(SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(backlog: 0);
        var port = ((IPEndPoint)full.LocalEndPoint!).Port;
        using var first = new TcpClient();
        await first.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        var problem = Assert.Throws<IOException>(
            () => TcpLine.Connect("127.0.0.1", port, TimeSpan.FromMilliseconds(200)));
        Assert.Contains("check its power", problem.Message, StringComparison.Ordinal);
    }
}
