using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Findings;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.SelfChecks;

/// <summary>A division's sheet: its head answers, others read.</summary>
public sealed class SheetModel(Visit visit, AuditFollowUps audits, AuditSight sight, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The self-check.</summary>
    public SelfCheck Check { get; private set; } = null!;

    /// <summary>The sheet.</summary>
    public SelfCheckSheet Sheet { get; private set; } = null!;

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Whether the visitor answers.</summary>
    public bool Answers { get; private set; }

    /// <summary>Whether the visitor sees the whole self-check.</summary>
    public bool SeesAll { get; private set; }

    /// <summary>The answers as they stand or as they were typed, by the question.</summary>
    public ImmutableDictionary<string, SelfCheckAnswer> Given { get; private set; } = ImmutableDictionary<string, SelfCheckAnswer>.Empty;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) ?? Page();

    /// <summary>Answers all of it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is { } none) return none;
        if (!Answers) return Forbid();
        Given = Typed().ToImmutableDictionary(a => a.Code);
        var answered = await changes.ChangeAsync<SelfCheckSheet>(
            ChangeOf(id),
            async (sheet, desk) => await desk.FindAsync<SelfCheck>(sheet.SelfCheckId) is { } check ? sheet.Answer([.. Given.Values], check, await desk.OrganizationAsync(), Visit.Actor, desk.At) : Refuse.NoSuch("自己点検"),
            cancellation);
        return answered.Refused ? Refused(answered.Refusal) : Done("自己点検に回答しました。締切までは直せます。", $"/self-checks/sheets/{id}");
    }

    private IEnumerable<SelfCheckAnswer> Typed()
    {
        foreach (var question in Check.Questions)
        {
            if (!Enum.TryParse<SelfCheckOutcome>(Of("outcome"), out var outcome) || !Enum.IsDefined(outcome)) continue;
            yield return new SelfCheckAnswer(question.Code, outcome, Of("evidence"), Of("remedy"), DateOnly.TryParseExact(Of("on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null);

            string Of(string part) => Request.Form[$"{part}-{question.Code}"].ToString().Trim();
        }
    }

    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await audits.SheetAsync(Visit.BodyId, id, cancellation) is not { } sheet || await audits.SelfCheckAsync(Visit.BodyId, sheet.SelfCheckId, cancellation) is not { } check) return NotFound();
        if (!await sight.SeesAsync(sheet.DivisionId)) return Forbid();
        (Sheet, Check, Organization, SeesAll) = (sheet, check, await Visit.OrganizationAsync(), await sight.SeesAllAsync());
        Answers = check.IsOpen && await sight.AnswersAsync(sheet.DivisionId);
        Given = sheet.Answers.ToImmutableDictionary(a => a.Code);
        Seen ??= sheet.Version;
        return null;
    }
}
