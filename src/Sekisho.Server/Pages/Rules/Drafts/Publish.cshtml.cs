using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Attachments;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules.Drafts;

/// <summary>Publishes a draft: first the day, then what follows from it, then the confirmation.</summary>
public sealed class PublishModel(Visit visit, RuleDraftQueries drafts, RuleSetQueries ruleSets, PermitReviews permitReviews, ScanIntake intake, IChanges changes) : DraftPage(visit, drafts, changes)
{
    private readonly IChanges changes = changes;

    /// <summary>First day, as it was typed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>Whether the consequences were read.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>How it was enacted, where that is known already; else it is recorded on the version's page.</summary>
    [BindProperty]
    public EnactmentFields Enactment { get; set; } = new();

    /// <summary>The number that the version will have.</summary>
    public int Number { get; private set; }

    /// <summary>The rules that would come into force; null while something stands in the way or no day is chosen.</summary>
    public RuleSet? ToPublish { get; private set; }

    /// <summary>What differs from the rules in force.</summary>
    public ImmutableArray<RuleChange> Changes { get; private set; } = [];

    /// <summary>The live permits that need a re-review.</summary>
    public IReadOnlyList<PermitReviewLine> Reviews { get; private set; } = [];

    /// <summary>Asks for the day, and shows the consequences once there is one.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        if (From is null) return Page();
        return await JudgeAsync(cancellation) is { } refusal ? Refused(refusal) : Page();
    }

    /// <summary>Publishes.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        if (await JudgeAsync(cancellation) is { } refusal) return Refused(refusal);
        if (!Confirmed) return Refused(Refuse.ConfirmationMissing());
        RuleEnactment? enactment = null;
        if (Enactment.IsFilled)
        {
            var read = await Enactment.ReadAsync(Visit.BodyId, Visit.Today, intake, cancellation);
            if (read.Refused) return Refused(read.Refusal);
            enactment = read.Value;
        }

        var publicationId = Guid.CreateVersion7();
        var published = await changes.ChangeAsync<RuleDraft>(
            ChangeOf(id),
            async (draft, desk) =>
            {
                var rules = draft.ToPublish(Number, ToPublish!.InForceFrom, JapanTime.DateAt(desk.At));
                if (rules.Refused) return rules.Refusal;
                ImmutableArray<PermitReview> reviews = [.. Reviews.Select(r => r.Review)];
                var organization = await desk.OrganizationAsync();
                var cases = ReviewCases.Of(reviews, rules.Value, organization, Visit.PersonId, desk.At);
                return draft.Publish(publicationId, rules.Value, reviews, cases, organization, Visit.Actor, desk.At, enactment);
            },
            cancellation);
        if (!published.Refused) return Done($"きまりの第{Number}版を公表しました。{Titles.Date(ToPublish!.InForceFrom)}から使われます。", "/rules/versions");
        Seen = Draft.Version;
        return Refused(published.Refusal);
    }

    /// <summary>What stands in the way; null where nothing does, and then the consequences are known.</summary>
    private async Task<Refusal?> JudgeAsync(CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) || !Days.Contain(from)) return Refuse.FieldMissing("from", "使い始める日");
        if (!IsOpen) return Refuse.RuleDraftClosed();
        var versions = await ruleSets.VersionsAsync(Visit.BodyId, cancellation);
        Number = versions.Where(v => v.Reference.Id == RuleDraft.OwnId).Select(v => v.Reference.Version).DefaultIfEmpty(0).Max() + 1;
        var rules = Draft.ToPublish(Number, from, Visit.Today);
        if (rules.Refused) return rules.Refusal;
        ToPublish = rules.Value;
        Enactment.EnactedAs ??= ToPublish.OwnRule?.Number;
        Enactment.DecidedOn ??= ToPublish.OwnRule?.DecidedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Changes = RuleComparison.Of(await Visit.RulesAsync(), ToPublish);
        Reviews = await permitReviews.OfAsync(Visit.BodyId, ToPublish, await Visit.OrganizationAsync(), cancellation);
        return null;
    }
}
