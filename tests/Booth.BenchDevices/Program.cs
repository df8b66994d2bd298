using Booth.BenchDevices;

// A device on a line until standard input ends; each line of it is something a hand does.
if (args is not ["cctalk" or "escpos", var path])
{
    Console.Error.WriteLine("usage: Booth.BenchDevices cctalk|escpos LINK");
    return 2;
}

using var device = Hand.Make(args[0], path);
Console.WriteLine($"{args[0]} at {path}");
while (await Console.In.ReadLineAsync() is { } line)
    Console.WriteLine(Hand.Do(device, line));

return 0;
