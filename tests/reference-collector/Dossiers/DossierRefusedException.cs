namespace ReferenceCollector;

/// <summary>An envelope that cannot be taken. The message holds no personal data.</summary>
internal sealed class DossierRefusedException(string message, Exception? cause = null)
    : Exception(message, cause);
