namespace Booth.Hal.Linux;

/// <summary>The six things the booth asks of a print queue.</summary>
internal sealed class IppQueue(IppConnection connection, IppPhotoPrinterOptions options)
{
    private const string User = "boothd";
    private bool? countsSheets;

    public async Task<IppPrinterReport> PrinterAsync(CancellationToken stop)
    {
        var request = connection.NewRequest(IppOperation.GetPrinterAttributes)
            .Add(IppTag.Name, "requesting-user-name", User)
            .Add(IppTag.Keyword, "requested-attributes", IppPrinterReport.Attributes);
        var answer = await AskAsync(request, stop);
        var printer = answer.Of(IppTag.Printer).Select(IppPrinterReport.From).FirstOrDefault()
            ?? throw connection.Fault(request, PhotoPrinterFault.Other, "found nothing about a printer");
        countsSheets = printer.CountsSheets;
        return printer;
    }

    /// <summary>Every job of this name that the queue knows, finished ones too.</summary>
    public async Task<IReadOnlyList<IppJob>> JobsAsync(string name, CancellationToken stop)
    {
        var isCounted = countsSheets ?? (await PrinterAsync(stop)).CountsSheets;
        var request = connection.NewRequest(IppOperation.GetJobs)
            .Add(IppTag.Name, "requesting-user-name", User)
            .Add(IppTag.Keyword, "which-jobs", "all")
            .Add(IppTag.Keyword, "requested-attributes", IppJob.Attributes);
        var answer = await AskAsync(request, stop);
        return [.. answer.Of(IppTag.Job).Select(IppJob.From).OfType<IppJob>()
            .Where(job => job.Name == name)
            .Select(job => isCounted ? job : job with { Sheets = 0 })];
    }

    /// <summary>The queue's number of the new job; null when it takes no job now.</summary>
    public async Task<int?> TryCreateAsync(
        string name, IppPrinterReport printer, CancellationToken stop)
    {
        var request = connection.NewRequest(IppOperation.CreateJob)
            .Add(IppTag.Name, "requesting-user-name", User)
            .Add(IppTag.Name, "job-name", name)
            .Group(IppTag.Job)
            .Add("copies", 1)
            .Add(IppTag.Keyword, "media", IppPrinterReport.Media);
        if (printer.Scaling.Contains("none"))
            request.Add(IppTag.Keyword, "print-scaling", "none");

        var answer = await AskAsync(request, stop, IppStatus.Busy);
        return answer.Status == IppStatus.Busy
            ? null
            : answer.Of(IppTag.Job).Select(job => job.Number("job-id")).FirstOrDefault()
                ?? throw connection.Fault(request, PhotoPrinterFault.Other, "found no job-id");
    }

    public async Task SendAsync(int job, ReadOnlyMemory<byte> pdf, CancellationToken stop)
    {
        var request = connection.NewRequest(IppOperation.SendDocument)
            .Add("job-id", job)
            .Add(IppTag.Name, "requesting-user-name", User)
            .Add(IppTag.MimeMediaType, "document-format", IppPrinterReport.Pdf)
            .Add("last-document", value: true);
        Expect(request, await connection.AskAsync(request, pdf, options.DocumentTimeout, stop));
    }

    /// <summary>Asks for the end of a job; the queue then says what became of it.</summary>
    public Task CancelAsync(int job, CancellationToken stop) =>
        AskAsync(
            connection.NewRequest(IppOperation.CancelJob)
                .Add("job-id", job)
                .Add(IppTag.Name, "requesting-user-name", User),
            stop, IppStatus.NotPossible, IppStatus.NotFound);

    public Task ResumeAsync(CancellationToken stop) =>
        AskAsync(
            connection.NewRequest(IppOperation.ResumePrinter)
                .Add(IppTag.Name, "requesting-user-name", User),
            stop);

    private async Task<IppAnswer> AskAsync(
        IppRequest request, CancellationToken stop, params int[] accepted)
    {
        var answer = await connection.AskAsync(
            request, ReadOnlyMemory<byte>.Empty, options.AnswerTimeout, stop);
        return accepted.Contains(answer.Status) ? answer : Expect(request, answer);
    }

    private IppAnswer Expect(IppRequest request, IppAnswer answer) =>
        answer.IsSuccessful
            ? answer
            : throw connection.Fault(
                request, PhotoPrinterFault.Other, $"found {answer.Words}, expected success");
}
