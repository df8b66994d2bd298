namespace Booth.Hal.Linux;

/// <summary>What a printer is asked to do (RFC 8011, 5.4.15).</summary>
internal enum IppOperation : short
{
    /// <summary>Announces a job by its name; its document comes with SendDocument.</summary>
    CreateJob = 0x0005,

    /// <summary>The document of an announced job.</summary>
    SendDocument = 0x0006,

    /// <summary>Withdraws a job.</summary>
    CancelJob = 0x0008,

    /// <summary>The jobs it knows.</summary>
    GetJobs = 0x000A,

    /// <summary>How it is.</summary>
    GetPrinterAttributes = 0x000B,

    /// <summary>Lets a stopped queue go on.</summary>
    ResumePrinter = 0x0011,
}
