using Booth.Cli;

return await BoothProgram.RunAsync(args, Terminal.OfThisProcess(), CancellationToken.None);
