using System.CommandLine;

namespace ReferenceCollector;

/// <summary>The command line.</summary>
internal static class Program
{
    private static readonly Option<string> Keys = new("--keys")
    {
        Description = "Folder with keys made by make-keys",
        Required = true,
    };

    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("The reference collector of the booth: keys, server, fetch.")
        {
            MakeKeys(), Serve(), Fetch(),
        };
        return root.Parse(args).InvokeAsync();
    }

    private static Command MakeKeys()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder for the PEM files" };
        var booth = new Option<string>("--booth-id")
        {
            Description = "The booth's name in its certificate",
            DefaultValueFactory = _ => DevelopmentPki.DefaultBoothId,
        };
        var command = new Command("make-keys", "Makes development keys for a booth and a collector.")
        {
            folder, booth,
        };
        command.SetAction(parsed =>
            DevelopmentPki.Make(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(booth)));
        return command;
    }

    private static Command Serve()
    {
        var database = new Option<string>("--db") { Description = "SQLite file", Required = true };
        var port = new Option<int>("--port") { Description = "For booths; 0: any free" };
        var adminPort = new Option<int>("--admin-port")
        {
            Description = "For the administration; 0: any free",
        };
        var keep = new Option<string?>("--keep-envelopes")
        {
            Description = "Tests only: also write accepted envelopes here as {id}.cms",
        };
        var faults = new Option<bool>("--enable-faults")
        {
            Description = "Tests only: serve /test/faults and /test/clock",
        };
        var command = new Command("serve", "Runs until SIGTERM; prints its addresses as one JSON line.")
        {
            Keys, database, port, adminPort, keep, faults,
        };
        command.SetAction((parsed, stop) => ServeCommand.RunAsync(
            new CollectorServerOptions
            {
                KeysFolder = parsed.GetRequiredValue(Keys),
                Database = parsed.GetRequiredValue(database),
                Port = parsed.GetValue(port),
                AdministrationPort = parsed.GetValue(adminPort),
                KeepEnvelopes = parsed.GetValue(keep),
                EnableFaults = parsed.GetValue(faults),
            },
            stop));
        return command;
    }

    private static Command Fetch()
    {
        var address = new Option<string>("--admin-url")
        {
            Description = "The administration's address",
            Required = true,
        };
        var folder = new Option<string>("--out")
        {
            Description = "Folder for photo.jp2, signature.png and manifest.json",
            Required = true,
        };
        var command = new Command(
            "fetch", "Fetches the dossier of the code on standard input, which deletes it there.")
        {
            Keys, address, folder,
        };
        command.SetAction(async (parsed, stop) => await FetchCommand.RunAsync(
            parsed.GetRequiredValue(Keys),
            new Uri(parsed.GetRequiredValue(address)),
            parsed.GetRequiredValue(folder),
            await Console.In.ReadLineAsync(stop) ?? "",
            stop));
        return command;
    }
}
