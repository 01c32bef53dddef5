namespace Sekisho.Governance.Services;

/// <summary>How a version of terms came into the register.</summary>
public enum TermsSource
{
    /// <summary>Fetched from its address.</summary>
    Fetched,

    /// <summary>Uploaded as a file.</summary>
    Uploaded,

    /// <summary>Entered as text.</summary>
    Entered,
}
