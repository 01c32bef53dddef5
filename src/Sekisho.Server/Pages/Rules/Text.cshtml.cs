using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules;

/// <summary>The written rule (要綱) filled in from the rules in force, or from a draft for whoever makes them; prints on A4.</summary>
public sealed class TextModel(Visit visit, RuleDraftQueries drafts) : SekishoPage(visit)
{
    private const int Longest = 100;

    /// <summary>The text.</summary>
    public RuleText Text { get; private set; } = null!;

    /// <summary>The four elements.</summary>
    public IReadOnlyList<RuleElement> Elements { get; private set; } = [];

    /// <summary>The draft that it is of, or null.</summary>
    public RuleDraft? Draft { get; private set; }

    /// <summary>What the fields of the head show.</summary>
    public (string Title, string Number, string DecidedOn, string From, string Signatory) Fields { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid? draft, string? title, string? number, string? decidedOn, string? from, string? signatory, CancellationToken cancellation)
    {
        var rules = await Visit.RulesAsync();
        if (draft is { } id)
        {
            if (!await Visit.HasAsync(Role.Chief)) return Forbid();
            if (await drafts.FindAsync(Visit.BodyId, id, cancellation) is not { } found) return NotFound();
            (Draft, rules) = (found, found.Judge().Rules);
        }

        var organization = await Visit.OrganizationAsync();
        var body = organization.Body.Name;
        var first = Day(from) ?? (Draft is null ? rules.InForceFrom : Visit.Today);
        var decided = Day(decidedOn) ?? rules.OwnRule?.DecidedOn;
        Fields = (Short(title) ?? rules.OwnRule?.Title ?? $"{body}外部サービス利用要綱", Short(number) ?? rules.OwnRule?.Number ?? "", Shown(decided), Shown(first), Short(signatory) ?? "");
        Text = RuleText.Of(rules, new RuleTextHead(body, Fields.Title, Fields.Number, decided, first, Fields.Signatory));
        Elements = RuleElements.Of(rules, organization, Visit.Today);
        return Page();
    }

    private static string? Short(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim()[..Math.Min(text.Trim().Length, Longest)];

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Governance.Calendars.Days.Contain(day) ? day : null;

    private static string Shown(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
