namespace Booth.Flow;

/// <summary>What is sold.</summary>
public enum Service
{
    /// <summary>Photo, signature and a 22-character code, sealed and sent to the collector.</summary>
    Ephoto,

    /// <summary>Four printed photos, nothing sent.</summary>
    Sheet,
}
