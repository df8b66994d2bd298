using System.Collections.Immutable;
using System.Text;
using Booth.Flow;
using Booth.Hal.Linux;

namespace Booth.BenchDevices;

/// <summary>A ccTalk coin acceptor: six coins, one data wire with echo, faults on demand.</summary>
public sealed class CcTalkSimulator : PtyDevice
{
    private const byte Acceptor = 2;

    private static readonly int[] Coins = [10, 20, 50, 100, 200, 5];

    private readonly List<byte> received = [];
    private readonly List<(byte Position, byte Code)> events = [];
    private readonly Queue<(long At, byte Position)> falling = new();
    private byte counter;
    private ushort taken;
    private bool isAccepting;
    private byte selfCheck;
    private int bytesToLose;
    private int checksumsToSpoil;
    private int answersToRefuse;
    private int commandsToIgnore;

    /// <param name="path">A link to the line is made here.</param>
    /// <param name="echoes">The interface echoes what is sent.</param>
    public CcTalkSimulator(string path, bool echoes = true)
        : base(path)
    {
        IsEchoing = echoes;
        Start();
    }

    public bool IsEchoing { get; }

    /// <summary>Another number is another acceptor.</summary>
    public byte SerialNumber { get; set; } = 7;

    /// <summary>Coins that stayed in the booth.</summary>
    public int Taken { get; private set; }

    /// <summary>From the slot to the event.</summary>
    public TimeSpan FallTime { get; set; }

    /// <summary>True when a coin of any kind would be taken.</summary>
    public bool IsAccepting
    {
        get
        {
            lock (Gate)
                return isAccepting;
        }
    }

    /// <summary>Drops a coin in; false: it fell through to the visitor.</summary>
    public bool Insert(Money value)
    {
        lock (Gate)
        {
            var position = 1 + Array.IndexOf(Coins, (int)value.MinorUnits);
            if (position == 0 || !isAccepting || (taken & (1 << (position - 1))) == 0)
                return false;

            Taken++;
            falling.Enqueue((TimeProvider.System.GetTimestamp(), (byte)position));
            return true;
        }
    }

    /// <summary>An event that is no coin: 1 rejected, 6 swallowed and not seen, 14 blocked.</summary>
    public void Report(byte code)
    {
        lock (Gate)
        {
            selfCheck = code == 14 ? (byte)2 : selfCheck;
            Happen(0, code);
        }
    }

    /// <summary>What blocked it is pulled out.</summary>
    public void Clear()
    {
        lock (Gate)
            selfCheck = 0;
    }

    /// <summary>The power fails for a moment: counter 0, nothing remembered, inhibited.</summary>
    public void CutPower()
    {
        lock (Gate)
        {
            events.Clear();
            falling.Clear();
            (counter, isAccepting, taken) = (0, false, 0);
        }
    }

    /// <summary>The counter runs ahead, as after a long silence.</summary>
    public void Jump(int by)
    {
        lock (Gate)
        {
            for (var i = 0; i < by; i++)
                Happen(0, 1);
        }
    }

    /// <summary>The next bytes it sends never arrive.</summary>
    public void LoseBytes(int count)
    {
        lock (Gate)
            bytesToLose = count;
    }

    /// <summary>The next answers have a wrong checksum.</summary>
    public void SpoilChecksums(int count)
    {
        lock (Gate)
            checksumsToSpoil = count;
    }

    /// <summary>The next commands are answered with NAK.</summary>
    public void Refuse(int count)
    {
        lock (Gate)
            answersToRefuse = count;
    }

    /// <summary>The next commands are not heard.</summary>
    public void Ignore(int count)
    {
        lock (Gate)
            commandsToIgnore = count;
    }

    /// <summary>Sends what nobody asked for.</summary>
    public void Babble(ReadOnlySpan<byte> noise)
    {
        lock (Gate)
            Send(noise);
    }

    protected override void OnBytes(ReadOnlySpan<byte> bytes)
    {
        received.AddRange(bytes);
        if (IsEchoing)
            Send(bytes);

        while (CcTalkFrame.TryDecode(received.ToArray(), out var length) is { } frame)
        {
            received.RemoveRange(0, length);
            if (frame.Destination != Acceptor)
                continue;

            if (commandsToIgnore > 0)
                commandsToIgnore--;
            else
                Answer(frame);
        }
    }

    protected override void OnTick()
    {
        while (falling.TryPeek(out var coin)
            && TimeProvider.System.GetElapsedTime(coin.At) >= FallTime)
        {
            falling.Dequeue();
            Happen(coin.Position, 1);
        }
    }

    private void Answer(CcTalkFrame asked)
    {
        var isRefused = answersToRefuse > 0;
        answersToRefuse -= isRefused ? 1 : 0;
        var header = isRefused ? CcTalkHeader.Nak : CcTalkHeader.Reply;
        var data = isRefused ? [] : Obey(asked);
        var bytes = new CcTalkFrame(asked.Source, Acceptor, header, data).Encode();
        if (checksumsToSpoil > 0)
        {
            checksumsToSpoil--;
            bytes[^1] ^= 0x55;
        }

        var lost = Math.Min(bytesToLose, bytes.Length);
        bytesToLose -= lost;
        Send(bytes.AsSpan(lost));
    }

    private ImmutableArray<byte> Obey(CcTalkFrame asked)
    {
        switch (asked.Header)
        {
            case CcTalkHeader.ModifyMasterInhibitStatus:
                isAccepting = (asked.Data[0] & 1) == 1;
                return [];
            case CcTalkHeader.ModifyInhibitStatus:
                taken = (ushort)(asked.Data[0] | (asked.Data[1] << 8));
                return [];
            case CcTalkHeader.RequestCoinId:
                return [.. Encoding.ASCII.GetBytes(Name(asked.Data[0]))];
            case CcTalkHeader.RequestSerialNumber:
                return [SerialNumber, 0, 0];
            case CcTalkHeader.ReadBufferedCredit:
                return [counter, .. LastFive()];
            case CcTalkHeader.PerformSelfCheck:
                return [selfCheck];
            default:
                return [];
        }
    }

    private IEnumerable<byte> LastFive() => Enumerable.Reverse(events)
        .Concat(Enumerable.Repeat(((byte)0, (byte)0), 5))
        .Take(5)
        .SelectMany(e => new[] { e.Item1, e.Item2 });

    private void Happen(byte position, byte code)
    {
        counter = counter == 255 ? (byte)1 : (byte)(counter + 1);
        events.Add((position, code));
        if (events.Count > 5)
            events.RemoveAt(0);
    }

    private static string Name(byte position) =>
        position >= 1 && position <= Coins.Length ? $"EU{Coins[position - 1]:D3}A" : "......";
}
