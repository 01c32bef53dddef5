using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Findings;

/// <summary>Puts a finding down: 監査人.</summary>
public sealed class NewModel(Visit visit, IChanges changes) : SekishoPage(visit)
{
    /// <summary>When it was found.</summary>
    [BindProperty]
    public DateOnly? FoundOn { get; set; }

    /// <summary>What was found.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>How grave it is.</summary>
    [BindProperty]
    public FindingSeverity Severity { get; set; } = FindingSeverity.Improve;

    /// <summary>The division.</summary>
    [BindProperty]
    public Guid Division { get; set; }

    /// <summary>Until when it must be put right.</summary>
    [BindProperty]
    public DateOnly? Due { get; set; }

    /// <summary>The divisions that somebody answers for.</summary>
    public IReadOnlyList<Division> Divisions { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        (FoundOn, Due) = (Visit.Today, Visit.Today.AddDays(30));
        await LoadAsync();
        return await Visit.HasAsync(Role.Auditor) ? Page() : Forbid();
    }

    /// <summary>Puts it down.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Visit.HasAsync(Role.Auditor)) return Forbid();
        await LoadAsync();
        if (FoundOn is not { } found) return Refused(Refuse.DateMalformed("指摘の日") with { Field = "found" });
        if (Due is not { } due) return Refused(Refuse.DateMalformed("期限") with { Field = "due" });
        if (Divisions.All(d => d.Id != Division)) return Refused(Refuse.FieldMissing("division", "部署"));
        var id = Guid.CreateVersion7();
        var registered = await changes.CreateAsync<AuditFinding>(
            ChangeOf(id) with { ExpectedVersion = 0 },
            async desk => AuditFinding.Register(id, AuditFinding.NumberOf(await desk.NextNumberAsync(AuditFinding.Series), Visit.Today), found, Text, Severity, Division, due, await desk.OrganizationAsync(), Visit.Actor, desk.At),
            cancellation);
        return registered.Refused ? Refused(registered.Refusal) : Done($"{registered.Value.Number}を登録し、所属長に知らせました。", $"/findings/{registered.Value.Id}");
    }

    private async Task LoadAsync()
    {
        var organization = await Visit.OrganizationAsync();
        Divisions = [.. organization.Divisions.Values.Where(d => AuditAnswerers.HeadOf(organization, d.Id, Visit.Today) is not null).OrderBy(d => d.Name, StringComparer.Ordinal)];
    }
}
