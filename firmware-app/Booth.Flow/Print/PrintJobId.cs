namespace Booth.Flow;

/// <summary>One print job; its name at the printer is <see cref="JobName"/>.</summary>
public readonly record struct PrintJobId(Guid Value)
{
    /// <summary>The name the printer knows the job by: found again after a crash.</summary>
    public string JobName => $"booth-{Value:N}";
}
