namespace Booth.Portrait.Tests;

/// <summary>A path of its own; what is there is removed on dispose.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(
        System.IO.Path.GetTempPath(), $"booth-portrait-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(Path);
}
