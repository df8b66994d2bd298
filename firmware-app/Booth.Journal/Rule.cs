using Booth.Engine;

namespace Booth.Journal;

/// <summary>What the journal refuses. Texts name ids, never voucher numbers.</summary>
internal static class Rule
{
    public static JournalException Broken(string what) =>
        new(JournalFault.RuleBroken, $"The journal refuses: {what}; nothing was changed.");
}
