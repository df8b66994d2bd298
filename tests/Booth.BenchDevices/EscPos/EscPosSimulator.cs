using System.Collections.Immutable;
using System.Text;
using Booth.Hal.Linux;

namespace Booth.BenchDevices;

/// <summary>An ESC/POS printer: text, QR, knife, paper sensors, faults on demand.</summary>
public sealed class EscPosSimulator : PtyDevice
{
    private static readonly Encoding Letters = CodePagesEncodingProvider.Instance.GetEncoding(858)!;

    private readonly EscPosReader reader = new();
    private readonly List<string> slips = [];
    private readonly StringBuilder paper = new();
    private bool hasPaper = true;
    private bool isCoverOpen;
    private int linesUntilEmpty = int.MaxValue;

    public EscPosSimulator(string path)
        : base(path) => Start();

    /// <summary>What was cut: one line of text a line, "QR content" for a code.</summary>
    public ImmutableArray<string> Slips
    {
        get
        {
            lock (Gate)
                return [.. slips];
        }
    }

    public bool HasPaper
    {
        get => hasPaper;
        set
        {
            lock (Gate)
            {
                (hasPaper, linesUntilEmpty) = (value, int.MaxValue);
                Print();
            }
        }
    }

    public bool IsCoverOpen
    {
        get => isCoverOpen;
        set
        {
            lock (Gate)
            {
                isCoverOpen = value;
                Print();
            }
        }
    }

    /// <summary>Switched on and hung up: hears, and says nothing.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The roll ends after so many lines more.</summary>
    public void EndPaperAfter(int lines)
    {
        lock (Gate)
            linesUntilEmpty = lines;
    }

    protected override void OnBytes(ReadOnlySpan<byte> bytes)
    {
        if (IsSilent)
            return;

        foreach (var value in bytes)
        {
            if (reader.Take(value) is { } atOnce)
                DoAtOnce(atOnce);
        }

        Print();
    }

    private void DoAtOnce(EscPosReader.Order order)
    {
        if (order.Is(EscPosCommand.TellOfflineCause))
            Send([(byte)(0x12 | (isCoverOpen ? 0x04 : 0) | (hasPaper ? 0 : 0x20))]);
        else if (order.Is(EscPosCommand.TellPaper))
            Send([(byte)(0x12 | (hasPaper ? 0 : 0x60))]);
        else if (order.Is(EscPosCommand.ClearBuffers))
        {
            reader.Clear();
            paper.Clear();
        }
    }

    private void Print()
    {
        while (hasPaper && !isCoverOpen && reader.Next() is { } order)
            Do(order);
    }

    private void Do(EscPosReader.Order order)
    {
        if (order.Is(EscPosCommand.Initialise))
            paper.Clear();
        else if (order.Is(EscPosCommand.FeedAndCut))
        {
            slips.Add(paper.ToString());
            paper.Clear();
        }
        else if (order.Is(EscPosCommand.TellPaperInTurn))
            Send([0x00]);
        else if (order.Bytes is [0x1D, 0x28, 0x6B, _, _, 0x31, 0x50, 0x30, .. var qr])
            paper.Append("QR ").Append(Encoding.UTF8.GetString(qr)).Append('\n');
        else if (order.Bytes is [not (0x1B or 0x1D or 0x10), ..])
            Feed(order.Bytes);
    }

    private void Feed(byte[] text)
    {
        paper.Append(Letters.GetString(text)).Append('\n');
        linesUntilEmpty--;
        hasPaper = linesUntilEmpty > 0;
    }
}
