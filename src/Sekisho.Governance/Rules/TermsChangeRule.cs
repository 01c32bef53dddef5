namespace Sekisho.Governance.Rules;

/// <summary>What new terms that touch answers of the check list mean for permits in force, until the service is examined again.</summary>
public enum TermsChangeRule
{
    /// <summary>Managers are told; use goes on.</summary>
    Warn,

    /// <summary>Use stops until the service is examined again.</summary>
    Suspend,
}
