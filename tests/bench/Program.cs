using Booth.Bench;
using Booth.Portrait;

// Booth.Bench [ROUNDS [SESSIONS]]: prints one table; a line that cannot be measured stops it.
var rounds = args is [var first, ..] ? int.Parse(first) : 20;
var sessions = args is [_, var second, ..] ? int.Parse(second) : 200;
using var studio = new PortraitStudio(Checkout.Programs.Models);
List<Row> rows = [
    ShotBench.Run(studio, rounds),
    await JournalBench.RunAsync(studio, rounds),
    SheetBench.Run(studio, rounds),
    Jp2Bench.Run(studio, rounds),
];
if (sessions > 0)
{
    rows.AddRange(await new BoothBench(sessions).RunAsync());
}

Console.WriteLine(Table.Of(rows));
