using System.Net.Sockets;
using System.Text;
using Booth.Cli;
using Booth.Control;
using Booth.Visitor;

namespace Booth.EndToEnd.Tests;

public sealed class ControlTests(World world) : IClassFixture<World>
{
    [Fact(Timeout = 120_000)]
    public async Task The_technicians_command_tells_where_a_code_stands_and_never_the_code()
    {
        await using var booth = await world.StartBoothAsync("F_compliant");
        await booth.Visitor().PlayAsync(World.Stop);
        await booth.WaitForDeliveryAsync();
        var code = await booth.CodeOnPaperAsync();

        var status = await RunAsync(booth, "status");
        var standing = await RunAsync(booth, "code", "status", code);
        var books = await RunAsync(booth, "ledger");
        var events = await RunAsync(booth, "events");
        var uploads = await RunAsync(booth, "upload", "status");
        var screen = await RunAsync(booth, "sim", "screen");

        Assert.All([status, standing, books, events, uploads, screen], run =>
        {
            Assert.Equal(0, run.Exit);
            Assert.DoesNotContain(code, run.Text, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains("the collector has it", standing.Text, StringComparison.Ordinal);
        Assert.Contains("sale_rendered", books.Text, StringComparison.Ordinal);
        Assert.Contains("1, 8.00 EUR", status.Text, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("GET", "/v1/nothing", "", ControlFault.NotFound)]
    [InlineData("GET", "/v1/dossiers/PB01", "", ControlFault.Refused)]
    [InlineData("GET", "/v1/events?limit=0", "", ControlFault.Refused)]
    [InlineData("POST", "/v1/sim", "fly away", ControlFault.Refused)]
    [InlineData("POST", "/v1/status", "x", ControlFault.Refused)]
    public async Task What_cannot_be_done_is_a_problem_in_words(
        string method, string route, string command, ControlFault fault)
    {
        await using var booth = await world.StartBoothAsync();

        var problem = await Assert.ThrowsAsync<ControlException>(() => method == "GET"
            ? booth.Control.GetAsync<StatusReport>(route, World.Stop)
            : booth.Control.PostAsync<SimAnswer>(route, new SimRequest(command), World.Stop));

        Assert.Equal(fault, problem.Fault);
        Assert.DoesNotContain("PB01", problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Message.Length > 20, problem.Message);
    }

    [Fact(Timeout = 120_000)]
    public async Task Whatever_is_thrown_at_the_socket_the_booth_goes_on()
    {
        await using var booth = await world.StartBoothAsync();
        var random = new Random(7);
        for (var turn = 0; turn < 200; turn++)
        {
            await ThrowAsync(booth.Folder.Socket, Garbage(random));
        }

        var status = await booth.StatusAsync(World.Stop);

        Assert.Equal("ready", status.State);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(booth.Folder.Socket));
        Assert.Equal(0, await booth.StopAsync());
    }

    private static async Task<(int Exit, string Text)> RunAsync(
        BoothProcess booth, params string[] arguments)
    {
        using var output = new StringWriter();
        using var input = new StringReader("");
        var terminal =
            new Terminal(input, output, output, IsInteractive: false, booth.Folder.Socket);
        var exit = await BoothProgram.RunAsync(arguments, terminal, World.Stop);
        return (exit, output.ToString());
    }

    /// <summary>Noise, or a request whose body is noise, cut somewhere.</summary>
    private static byte[] Garbage(Random random)
    {
        var body = new byte[random.Next(1, 4_000)];
        random.NextBytes(body);
        if (random.Next(3) == 0)
        {
            return body;
        }

        string[] heads = ["POST /v1/sim", "GET /v1/dossiers/%00", "PUT /v1/status",
            "POST /v1/lock%20"];
        var head = Encoding.ASCII.GetBytes($"{heads[random.Next(heads.Length)]} HTTP/1.1\r\n"
            + "Host: boothd\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {body.Length}\r\n\r\n");
        byte[] request = [.. head, .. body];
        return request[..random.Next(1, request.Length)];
    }

    private static async Task ThrowAsync(string path, byte[] bytes)
    {
        using var socket =
            new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), World.Stop);
        try
        {
            await socket.SendAsync(bytes, SocketFlags.None, World.Stop);
            socket.Shutdown(SocketShutdown.Send);
            await socket.ReceiveAsync(new byte[4_096], SocketFlags.None, World.Stop);
        }
        catch (SocketException)
        {
            // boothd hung up on noise, as it should.
            return;
        }
    }
}
