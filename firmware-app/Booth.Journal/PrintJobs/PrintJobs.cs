using System.Collections.Immutable;
using Booth.Engine;
using Booth.Flow;

namespace Booth.Journal;

/// <summary>One row per sale: planned -> submitted -> completed | failed.</summary>
internal sealed class PrintJobs(Database database, TimeProvider clock)
{
    public void Plan(SaleCommit sale)
    {
        if (Find(sale.Job) is { } known)
        {
            throw Rule.Broken($"print job {sale.Job.Value} belongs to sale {known.Sale.Value}");
        }

        database.Execute(
            """
            INSERT INTO print_job (job_id, sale_id, service, state, since_utc)
            VALUES ($job, $sale, $service, 'planned', $now)
            """,
            ("$job", Texts.Of(sale.Job.Value)),
            ("$sale", Texts.Of(sale.Sale.Value)),
            ("$service", sale.Service.ToString()),
            ("$now", Texts.Of(clock.GetUtcNow())));
    }

    public void Submit(PrintJobId job, int attempt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        var changed = database.Execute(
            """
            UPDATE print_job
            SET state = 'submitted', attempts = max(attempts, $attempt),
                since_utc = CASE WHEN attempts < $attempt THEN $now ELSE since_utc END
            WHERE job_id = $job AND state IN ('planned', 'submitted')
            """,
            ("$attempt", attempt),
            ("$job", Texts.Of(job.Value)),
            ("$now", Texts.Of(clock.GetUtcNow())));
        if (changed == 1) return;
        throw Rule.Broken(Find(job) is { } known
            ? $"print job {job.Value} is {known.Phase}, it cannot be submitted"
            : $"print job {job.Value} is unknown");
    }

    /// <summary>The sheet of the sale is out; it must have been submitted.</summary>
    public void Complete(SaleId sale) => End(sale, "completed", "state = 'submitted'");

    public void Fail(SaleId sale) => End(sale, "failed", "state IN ('planned', 'submitted')");

    public PrintJobStanding? Find(PrintJobId job)
    {
        var found = database.Query(
            "SELECT sale_id, state, attempts, since_utc FROM print_job WHERE job_id = $job",
            static row => new PrintJobStanding(
                new SaleId(Texts.Id(row.Text(0))),
                Enum.Parse<PrintJobPhase>(row.Text(1), ignoreCase: true),
                row.Int(2),
                Texts.Time(row.Text(3))),
            ("$job", Texts.Of(job.Value)));
        return found.Count == 0 ? null : found[0];
    }

    public ImmutableArray<OpenSale> OpenSales() =>
    [
        .. database.Query(
            """
            SELECT sale_id, job_id, state FROM print_job INDEXED BY print_job_open
            WHERE state IN ('planned', 'submitted') ORDER BY since_utc, sale_id
            """,
            static row => new OpenSale(
                new SaleId(Texts.Id(row.Text(0))),
                new PrintJobId(Texts.Id(row.Text(1))),
                row.Text(2) == "submitted")),
    ];

    public int DeleteClosed(DateTimeOffset cutoff) => database.Execute(
        """
        DELETE FROM print_job INDEXED BY print_job_closed
        WHERE state IN ('completed', 'failed') AND since_utc < $cutoff
            AND NOT EXISTS (SELECT 1 FROM envelope WHERE envelope.sale_id = print_job.sale_id)
        """,
        ("$cutoff", Texts.Of(cutoff)));

    private void End(SaleId sale, string state, string from)
    {
        var changed = database.Execute(
            $"""
            UPDATE print_job SET state = $state, since_utc = $now
            WHERE sale_id = $sale AND {from}
            """,
            ("$state", state),
            ("$now", Texts.Of(clock.GetUtcNow())),
            ("$sale", Texts.Of(sale.Value)));
        if (changed != 1)
        {
            throw Rule.Broken($"the print job of sale {sale.Value} cannot be {state}: "
                + "it was never submitted, or has ended");
        }
    }
}
