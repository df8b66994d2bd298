using Booth.Bench;
using Booth.Portrait;

// Booth.Bench [ROUNDS]: prints one table; a line that could not be measured stops it.
var rounds = args is [var first, ..] ? int.Parse(first) : 20;
using var studio = new PortraitStudio(Checkout.Models);
Row[] rows = [
    ShotBench.Run(studio, rounds),
    JournalBench.Run(studio, rounds),
    SheetBench.Run(studio, rounds),
    Jp2Bench.Run(studio, rounds),
];
Console.WriteLine(Table.Of(rows));
