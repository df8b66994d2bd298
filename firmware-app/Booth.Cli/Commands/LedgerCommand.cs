using System.CommandLine;
using Booth.Control;

namespace Booth.Cli;

/// <summary>`booth ledger`: every cent, and whether the books are right.</summary>
internal static class LedgerCommand
{
    public static Command Make(SharedOptions shared)
    {
        var json = SharedOptions.MakeJson();
        var command = new Command("ledger",
            "Every transfer of money, the balances, and whether the books are right (else exit 1).")
        {
            json,
        };
        command.SetAction(async (parsed, token) =>
        {
            var ledger =
                await shared.AskAsync<LedgerReport>(parsed, Routes.Ledger, json, Print, token);
            return ledger.Violations.IsEmpty ? ExitCode.Ok : ExitCode.Failure;
        });
        return command;
    }

    private static void Print(Printer printer, LedgerReport ledger)
    {
        printer.Table(["at", "what", "from", "to", "amount", "reference"],
            ledger.Entries.Select(line => new[]
            {
                Text.Time(line.At), line.Kind, line.From, line.To, Text.Euros(line.Cents),
                    line.Reference,
            }));
        printer.Facts(
            ("credit on hand", Text.Euros(ledger.CreditCents)),
            ("vouchers out", Text.Euros(ledger.VouchersCents)),
            ("cash box", Text.Euros(ledger.CashBoxCents)),
            ("books", ledger.Violations.IsEmpty ? "right" : "WRONG"));
        foreach (var violation in ledger.Violations)
        {
            printer.Line(violation);
        }
    }
}
