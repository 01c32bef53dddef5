using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules.Drafts;

/// <summary>A draft against the rules in force: what is added, changed, removed, and what old classes and clauses become.</summary>
public sealed class CompareModel(Visit visit, RuleDraftQueries drafts, IChanges changes) : DraftPage(visit, drafts, changes)
{
    /// <summary>The rules in force.</summary>
    public RuleSet InForce { get; private set; } = null!;

    /// <summary>What differs.</summary>
    public ImmutableArray<RuleChange> Changes { get; private set; } = [];

    /// <summary>Each class in force with what it becomes; null where it has no counterpart.</summary>
    public IEnumerable<(string Old, string? New)> Classes => InForce.Classes.Select(c => (c.Code, ReviewNeeds.ClassIn(Rules, InForce, c.Level)?.Code));

    /// <summary>Each clause in force with what it becomes; null where it has no counterpart.</summary>
    public IEnumerable<(string Old, string? New)> Clauses
    {
        get
        {
            var map = Rules.Successions.FirstOrDefault(s => s.From == InForce.Id)?.Clauses;
            return InForce.Clauses.Select(c => (c.Code, map?.GetValueOrDefault(c.Code) ?? Rules.Clauses.FirstOrDefault(n => n.Code == c.Code)?.Code));
        }
    }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        InForce = await Visit.RulesAsync();
        Changes = RuleComparison.Of(InForce, Rules);
        return Page();
    }
}
