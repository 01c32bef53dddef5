using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Server.Evidence;

/// <summary>What a package holds, as its table of audit items is filled from it.</summary>
/// <param name="Today">The date in Japan.</param>
/// <param name="Organization">The body.</param>
/// <param name="Rules">The rules in force.</param>
internal sealed record EvidenceFacts(DateOnly Today, Organization Organization, RuleSet Rules)
{
    /// <summary>Published versions with the files of their text.</summary>
    public IReadOnlyList<(RuleSet Rules, string File)> Versions { get; set; } = [];

    /// <summary>Applications.</summary>
    public List<EvidenceCase> Cases { get; } = [];

    /// <summary>Records of disposals with their files.</summary>
    public List<EvidencePointer> Disposals { get; } = [];

    /// <summary>The register.</summary>
    public IReadOnlyList<Permit> Permits { get; set; } = [];

    /// <summary>Services by name.</summary>
    public IReadOnlyList<Service> Services { get; set; } = [];

    /// <summary>Versions of terms with the files of their text.</summary>
    public List<(Service Service, TermsVersion Version, string? File)> Terms { get; } = [];

    /// <summary>How many entries each act has, with the first and the last.</summary>
    public IReadOnlyDictionary<string, (long Count, long First, long Last)> Acts { get; set; } = new Dictionary<string, (long, long, long)>();

    /// <summary>Uses in all, and those that were stopped.</summary>
    public (int All, int Blocked) Uses { get; set; }

    /// <summary>Findings of audits.</summary>
    public int Findings { get; set; }

    /// <summary>Self-checks.</summary>
    public int SelfChecks { get; set; }
}
