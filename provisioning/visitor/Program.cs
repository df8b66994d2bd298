using System.CommandLine;
using Booth.Control;
using Booth.Visitor;

const int Failed = 1;
const int Usage = 2;

var programs = Programs.OfThisBuild();
var output = new Option<string>("--out")
{
    Description = "Folder for the sheet, the screens, the dossier and the books.",
    HelpName = "DIR",
    DefaultValueFactory = _ => "booth-try",
};
var portrait = new Option<string>("--portrait")
{
    Description = "A JPEG: who sits in front of the camera.",
    HelpName = "FILE",
    DefaultValueFactory = _ => Path.Combine(programs.Portraits, "A_compliant.jpg"),
};
var service = new Option<string>("--service") { DefaultValueFactory = _ => "ephoto" };
service.AcceptOnlyFromAmong("ephoto", "sheet");
service.Description = "What is bought.";
var seed = new Option<int>("--seed")
{
    Description = "Of the visitor and the devices.",
    HelpName = "N",
    DefaultValueFactory = _ => 1,
};
var language = new Option<string>("--lang") { DefaultValueFactory = _ => "fr" };
language.AcceptOnlyFromAmong("fr", "en", "es", "de", "it", "pt", "uk", "ar");
language.Description = "The visitor's language.";
var hold = new Option<bool>("--hold")
{
    Description = "Leave the booth running after the visit, for a second terminal; Enter ends it.",
};

var window = new Option<bool>("--window")
{
    Description = "The booth in a window: you are the visitor. Mouse for the pen, keys for coins.",
};
var film = new Option<string?>("--film")
{
    Description = "Folder for the whole session as numbered pictures and one contact sheet.",
    HelpName = "DIR",
};

var root = new RootCommand("One visit in a simulated booth, from the coins to the fetched dossier.")
{
    output, portrait, service, seed, language, window, film, hold,
};
root.SetAction(async (parsed, stop) =>
{
    var options =
        new TryOptions(parsed.GetValue(output)!, Path.GetFullPath(parsed.GetValue(portrait)!),
        parsed.GetValue(service)!, parsed.GetValue(seed), parsed.GetValue(language)!,
        parsed.GetValue(window), parsed.GetValue(film), parsed.GetValue(hold));
    if (!File.Exists(options.Portrait))
    {
        await Console.Error.WriteLineAsync($"--portrait: there is no file {options.Portrait}");
        return Usage;
    }

    try
    {
        var story = new Story(Console.Out, TimeProvider.System);
        return options.Window
            ? await new WindowCommand(options, programs, story).RunAsync(stop)
            : await new TryCommand(options, programs, story).RunAsync(stop);
    }
    catch (Exception problem) when (problem is VisitException or ControlException or IOException)
    {
        await Console.Error.WriteLineAsync(problem.Message);
        await Console.Out.WriteLineAsync("0 passed, 1 failed");
        return Failed;
    }
});
var parsed = root.Parse(args);
var exit = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? Usage : exit;
