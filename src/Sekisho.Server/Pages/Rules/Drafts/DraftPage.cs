using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules.Drafts;

/// <summary>What the pages of a draft share: the draft, its rules, what is wrong with them, and how it is changed.</summary>
public abstract class DraftPage(Visit visit, RuleDraftQueries drafts, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The draft.</summary>
    public RuleDraft Draft { get; private set; } = null!;

    /// <summary>The rules as they stand in it.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>What is wrong with them.</summary>
    public ImmutableArray<RuleFault> RuleFaults { get; private set; } = [];

    /// <summary>Whether it can be changed.</summary>
    public bool IsOpen => Draft.State is RuleDraftState.Open;

    /// <summary>Reads the draft. False where this body has no such one.</summary>
    protected async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(Visit.BodyId, id, cancellation) is not { } draft) return false;
        Draft = draft;
        (Rules, RuleFaults) = draft.Judge();
        Seen ??= draft.Version;
        return true;
    }

    /// <summary>Changes the draft and redirects with a notice, or shows the page again with the refusal.</summary>
    protected async Task<IActionResult> ChangeAsync(Func<RuleDraft, Organization, IDesk, Result<Act>> command, string notice, string url, CancellationToken cancellation)
    {
        var changed = await changes.ChangeAsync<RuleDraft>(ChangeOf(Draft.Id), async (draft, desk) => command(draft, await desk.OrganizationAsync(), desk), cancellation);
        if (!changed.Refused) return Done(notice, url);
        Seen = Draft.Version;
        return Refused(changed.Refusal);
    }
}
