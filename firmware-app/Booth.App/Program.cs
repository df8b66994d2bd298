using Booth.App;

if (args is ["--version"])
{
    Console.WriteLine(SoftwareVersion.Text);
    return ExitCode.Ok;
}

if (CommandLine.Read(args) is not { } line)
{
    await Console.Error.WriteLineAsync(CommandLine.Usage);
    return ExitCode.Usage;
}

if (await ConfigurationAtStart.ReadAsync(line.ConfigFile) is not { } booth)
{
    return ExitCode.Configuration;
}

if (line.CheckOnly)
{
    Console.WriteLine($"{line.ConfigFile}: good");
    return ExitCode.Ok;
}

await using var log = BoothLog.Make(booth.Code.ToProfile(), Console.Out,
    forJournald: Console.IsOutputRedirected, line.Verbose);
log.Information("boothd {Version} as {Booth}", SoftwareVersion.Text, booth.Identity.BoothId);
try
{
    return await BoothHost.RunAsync(booth, log, TimeProvider.System);
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    // JournalException is one of them: it says what was found and what to do.
    log.Fatal("boothd cannot start: {Problem}", problem.Message);
    return ExitCode.Failure;
}
finally
{
    log.Information("boothd ended");
}
