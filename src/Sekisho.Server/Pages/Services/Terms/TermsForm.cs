using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Services.Terms;

/// <summary>What is typed to keep terms.</summary>
public sealed class TermsForm
{
    /// <summary>Where they come from.</summary>
    public TermsSource Source { get; set; }

    /// <summary>Their address.</summary>
    public string? Url { get; set; }

    /// <summary>Their text.</summary>
    public string? Text { get; set; }

    /// <summary>Their title.</summary>
    public string? Title { get; set; }

    /// <summary>The date that they bear.</summary>
    public DateOnly? Dated { get; set; }

    /// <summary>SHA-256 of the document that was shown.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Its media type as it was declared.</summary>
    public string? MediaType { get; set; }

    /// <summary>Where it was in the end.</summary>
    public string? FinalUrl { get; set; }
}
