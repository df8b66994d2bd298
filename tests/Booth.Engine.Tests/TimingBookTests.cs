using Booth.Flow;
using Booth.Testing;

namespace Booth.Engine.Tests;

public sealed class TimingBookTests
{
    [Fact]
    public void The_receipt_of_another_session_stops_no_clock()
    {
        var clock = new ManualTimeProvider();
        var book = new TimingBook(clock);
        var mine = new DossierId(new string('a', 64));
        book.Start(Timing.ConfirmToReceipt);
        book.StopReceipt(mine);
        book.AwaitReceipt(mine);
        clock.Advance(TimeSpan.FromSeconds(3));
        book.StopReceipt(new DossierId(new string('b', 64)));
        Assert.Empty(book.Latest);
        clock.Advance(TimeSpan.FromSeconds(2));
        book.StopReceipt(mine);
        Assert.Equal(5_000, book.Latest[Timing.ConfirmToReceipt]);
    }
}
