using System.Text;

namespace Booth.Journal.Tests;

public sealed class DamageTests : IDisposable
{
    private readonly TestBooth booth = new();

    public DamageTests()
    {
        for (var i = 0; i < 5; i++) booth.SellAndPrint(booth.NewEphoto(new byte[20_000]));
        booth.Pay(100);
        booth.Journal.Checkpoint();
    }

    public static TheoryData<string> Damages => ["empty", "short", "half", "header", "version", "page", "text"];

    private void Damage(string how)
    {
        booth.Journal.Dispose();
        var bytes = File.ReadAllBytes(booth.File);
        switch (how)
        {
            case "header": bytes.AsSpan(0, 16).Fill(0xFF); break;
            case "version": bytes[18] = 3; break;
            case "page": bytes.AsSpan(4096, 4096).Fill(0xA5); break;
            case "text": bytes = Encoding.UTF8.GetBytes("not a database at all"); break;
            default: bytes = bytes[..(how == "empty" ? 0 : how == "short" ? 90 : bytes.Length / 2)]; break;
        }

        File.WriteAllBytes(booth.File, bytes);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_file_is_set_aside_as_it_was_and_sales_are_refused(string how)
    {
        Damage(how);
        var damaged = File.ReadAllBytes(booth.File);
        booth.Reopen();
        var status = booth.Journal.Status();
        Assert.True(status.RefusesSales);
        var name = Assert.Single(status.SetAside);
        Assert.Equal("journal-corrupt-20260301T090000Z.db", name);
        Assert.Equal(damaged, File.ReadAllBytes(Path.Combine(booth.Folder, name)));
    }

    [Fact]
    public void Money_is_still_recorded_and_refunded_while_sales_are_refused()
    {
        Damage("page");
        booth.Reopen();
        booth.Pay(800);
        var error = Assert.Throws<JournalException>(
            () => booth.Journal.CommitSale(booth.NewEphoto()));
        Assert.Equal(JournalFault.Corrupt, error.Fault);
        Assert.Contains("journal-corrupt-20260301T090000Z.db", error.Message, StringComparison.Ordinal);
        Assert.NotNull(booth.Journal.IssueVoucher(
            new VoucherId(Guid.NewGuid()), booth.NextNumber(), RefundCause.DeviceFailed));
        booth.AssertSound();
    }

    [Fact]
    public void Sales_go_on_when_a_person_has_accepted_the_loss()
    {
        Damage("page");
        booth.Reopen();
        booth.Reopen();
        Assert.True(booth.Journal.Status().RefusesSales);
        booth.AssertRuleBroken(() => booth.Journal.AcceptSetAside(" "), "a person");
        booth.Journal.AcceptSetAside("tech 7");
        booth.SellAndPrint();
        booth.Reopen();
        Assert.False(booth.Journal.Status().RefusesSales);
        booth.SellAndPrint();
    }

    [Fact]
    public void A_second_damage_gets_a_name_of_its_own()
    {
        Damage("page");
        booth.Reopen();
        Damage("header");
        booth.Reopen();
        Assert.Equal(
            ["journal-corrupt-20260301T090000Z-2.db", "journal-corrupt-20260301T090000Z.db"],
            booth.Journal.Status().SetAside);
    }

    [Fact]
    public void Another_programs_database_is_set_aside_too()
    {
        booth.Tamper("PRAGMA application_id = 7");
        Assert.True(booth.Journal.Status().RefusesSales);
    }

    [Theory]
    [InlineData("DROP TRIGGER ledger_never_changes")]
    [InlineData("DROP INDEX sale_ends_once")]
    [InlineData("ALTER TABLE event RENAME COLUMN detail TO details")]
    [InlineData("CREATE TABLE stranger (x)")]
    public void A_file_with_other_tables_is_set_aside(string sql)
    {
        booth.Tamper(sql);
        Assert.True(booth.Journal.Status().RefusesSales);
    }

    [Fact]
    public void A_log_without_its_file_is_set_aside_with_it()
    {
        booth.Journal.Dispose();
        File.Delete(booth.File);
        File.WriteAllText(booth.File + "-wal", "frames");
        booth.Reopen();
        var name = Assert.Single(booth.Journal.Status().SetAside);
        Assert.Equal("frames", File.ReadAllText(Path.Combine(booth.Folder, name + "-wal")));
    }

    [Fact]
    public void Whatever_is_flipped_or_cut_the_journal_opens_and_answers()
    {
        booth.Journal.Dispose();
        var whole = File.ReadAllBytes(booth.File);
        var random = new Random(20261121);
        for (var i = 0; i < 150; i++)
        {
            Clear();
            File.WriteAllBytes(booth.File, Spoil(whole, random));
            AssertOpensOrRefuses();
        }
    }

    private static byte[] Spoil(byte[] whole, Random random)
    {
        if (random.Next(5) == 0) return whole[..random.Next(whole.Length)];
        var bytes = (byte[])whole.Clone();
        for (var flips = random.Next(1, 40); flips > 0; flips--)
        {
            bytes[random.Next(random.Next(2) == 0 ? 200 : bytes.Length)] ^= (byte)random.Next(1, 256);
        }

        return bytes;
    }

    /// <summary>A version number that was hit may read as newer; everything else opens.</summary>
    private void AssertOpensOrRefuses()
    {
        SqliteJournal journal;
        try
        {
            journal = booth.Open();
        }
        catch (JournalException refused)
        {
            Assert.Equal(JournalFault.TooNew, refused.Fault);
            return;
        }

        using (journal)
        {
            journal.AddPendingCoin(new CoinId(Guid.NewGuid()), new Money(200));
            Assert.NotEmpty(journal.Ledger());
            if (journal.Status().RefusesSales) Assert.Empty(journal.CheckInvariants());
        }
    }

    private void Clear()
    {
        foreach (var file in Directory.GetFiles(booth.Folder)) File.Delete(file);
    }

    public void Dispose() => booth.Dispose();
}
