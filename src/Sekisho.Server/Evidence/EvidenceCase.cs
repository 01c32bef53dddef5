using Sekisho.Governance.Cases;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.Server.Evidence;

/// <summary>What the table of audit items needs of an application: a body may have very many.</summary>
/// <param name="Title">Its number.</param>
/// <param name="File">Its paper.</param>
internal sealed record EvidenceCase(string Title, string File)
{
    /// <summary>Whether it was decided.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Whether it was decided by who applied.</summary>
    public bool IsOwnDecision { get; init; }

    /// <summary>Whether it owes a look afterwards, or one objected.</summary>
    public bool OwesAfterCheck { get; init; }

    /// <summary>Whether what was decided is not what anybody submitted.</summary>
    public bool IsOtherRevision { get; init; }

    /// <summary>Whether it was decided on paper.</summary>
    public bool IsOnPaper { get; init; }

    /// <summary>Whether it is a 例外措置.</summary>
    public bool IsException { get; init; }

    /// <summary>Whether it is under way.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Of a case with the hashes of its submitted revisions.</summary>
    public static EvidenceCase Of(Case about, string file, IEnumerable<string> hashes) => new(about.Number ?? about.Id.ToString(), file)
    {
        IsDecided = about.Decision is not null,
        IsOwnDecision = about.DecidedBy is { } by && (by == about.ApplicantId || by == about.ClerkId),
        OwesAfterCheck = about.AfterChecks.Any(a => a.State is not AfterCheckState.Done),
        IsOtherRevision = about.Decision is not null && !hashes.Contains(about.RevisionHash),
        IsOnPaper = about.Paper is not null,
        IsException = about.CaseKind is CaseKind.Exception,
        IsOpen = !about.IsClosed,
    };
}
