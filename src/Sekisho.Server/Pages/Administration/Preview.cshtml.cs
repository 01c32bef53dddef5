using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rosters;
using Sekisho.Server.Rosters;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Pages.Administration;

/// <summary>What the chosen files would change; confirmed, it is one act. Where the organisation changed meanwhile, it is shown anew.</summary>
public sealed class PreviewModel(Visit visit, IChanges changes, RosterUploads uploads) : AdministrationPage(visit, changes)
{
    private RosterDraft? draft;

    /// <summary>Which upload.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Shows one effect alone.</summary>
    [BindProperty(SupportsGet = true)]
    public RosterEffect? Effect { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>What would change.</summary>
    public RosterPlan Plan { get; private set; } = new([], [], 0, []);

    /// <summary>The lines of the page.</summary>
    public Listing<RosterLine> Lines { get; private set; } = new([], 1, 0, Paging.Size);

    /// <summary>Day from which it is in force.</summary>
    public DateOnly Day => draft?.Date ?? default;

    /// <summary>Name of the transfer.</summary>
    public string Name => draft?.Name ?? "";

    /// <summary>Whether it waits for its day.</summary>
    public bool IsTransfer => Day > Visit.Today;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return await GoneAsync(cancellation);
        await ShowAsync(cancellation);
        Seen = Organization.Version;
        return Page();
    }

    /// <summary>Carries it out, all of it or nothing.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return await GoneAsync(cancellation);
        var (found, today, now, rules) = (draft!, Visit.Today, Visit.Now, await Visit.RulesAsync());
        var done = await ChangeAsync(
            o => RosterImport.Carry(o, found, rules, now, today),
            IsTransfer ? $"{Titles.Date(Day)}に有効になる異動として登録しました。" : "ファイルの内容を登録しました。",
            IsTransfer ? "/administration/transfers" : "/administration",
            cancellation);
        if (Faults.IsEmpty) await uploads.RemoveAsync(Visit.BodyId, Id, cancellation);
        else Seen = Organization.Version;
        return done;
    }

    /// <summary>Throws the files away.</summary>
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation)) await uploads.RemoveAsync(Visit.BodyId, Id, cancellation);
        return Done("取り込みをやめました。何も変わっていません。", "/administration/import");
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellation)
    {
        Plan = RosterImport.Plan(Organization, draft!, Rules, Visit.Now);
        Lines = Paging.Of<RosterLine>([.. Plan.Lines.Where(l => Effect is null || l.Effect == Effect)], Number);
        return Task.CompletedTask;
    }

    private async Task<bool> FindAsync(CancellationToken cancellation) =>
        (draft = await uploads.FindAsync(Visit.BodyId, Id, Visit.PersonId, cancellation) is { } text ? JsonSerializer.Deserialize<RosterDraft>(text) : null) is not null;

    private async Task<IActionResult> GoneAsync(CancellationToken cancellation)
    {
        await Visit.OrganizationAsync();
        cancellation.ThrowIfCancellationRequested();
        return Done(Refuse.RosterGone().Sentence, "/administration/import");
    }
}
