using Booth.Engine;
using Microsoft.Data.Sqlite;

namespace Booth.Journal;

/// <summary>
/// SQLite's result codes (https://www.sqlite.org/rescode.html) as the journal's faults, with words
/// for the technician. Values are never quoted: they may be voucher numbers.
/// </summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CantOpen = 14;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    public static bool IsCorrupt(SqliteException error) =>
        error.SqliteErrorCode is Corrupt or NotADatabase;

    public static JournalException Describe(string operation, string path, SqliteException error)
    {
        var (fault, advice) = Classify(error.SqliteErrorCode);
        return new JournalException(
            fault,
            $"Journal {path}: {operation} failed: {error.Message} "
            + $"(SQLite result {error.SqliteExtendedErrorCode}). {advice}",
            error);
    }

    private static (JournalFault Fault, string Advice) Classify(int code) => code switch
    {
        Full => (JournalFault.DiskFull,
            "Expected room: free some disk or raise the journal's cap; nothing was lost."),
        Corrupt or NotADatabase => (JournalFault.Corrupt,
            "Restart boothd: it sets the file aside and starts a new one without selling."),
        Constraint => (JournalFault.RuleBroken,
            "The ledger's own rules forbid it; nothing was changed."),
        Busy or Locked => (JournalFault.InputOutput,
            "Another program has the journal open: stop it; only boothd may write."),
        ReadOnly => (JournalFault.InputOutput,
            "Expected a writable file: check the mount and the owner."),
        CantOpen => (JournalFault.InputOutput,
            "Expected a folder that exists and that boothd may write to."),
        _ => (JournalFault.InputOutput, "Check the storage (`dmesg`, SMART); nothing was changed."),
    };
}
