using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Server.Attachments;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules;

/// <summary>A published version of the rules, readable as the ones in force are, with how it was enacted.</summary>
public sealed class VersionModel(Visit visit, RuleSetQueries ruleSets, ScanIntake intake, AttachmentStore store, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The version.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>Its publication.</summary>
    public RulePublication Publication { get; private set; } = null!;

    /// <summary>Whether it is the one in force.</summary>
    public bool IsInForce { get; private set; }

    /// <summary>Whether the visitor may record how it was enacted.</summary>
    public bool MayEnact { get; private set; }

    /// <summary>How it was enacted, as it is typed.</summary>
    [BindProperty]
    public EnactmentFields Enactment { get; set; } = new();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string code, int number, CancellationToken cancellation) => await FindAsync(code, number, cancellation) ? Page() : NotFound();

    /// <summary>Gives the signed paper.</summary>
    public async Task<IActionResult> OnGetSignedAsync(string code, int number, CancellationToken cancellation)
    {
        if (!await FindAsync(code, number, cancellation) || Publication.Enactment?.Paper is not { } signed || await store.ReadAsync(Visit.BodyId, signed.Sha256, cancellation) is not { } content) return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(signed.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(content, signed.MediaType);
    }

    /// <summary>Records how it was enacted.</summary>
    public async Task<IActionResult> OnPostAsync(string code, int number, CancellationToken cancellation)
    {
        if (!await FindAsync(code, number, cancellation)) return NotFound();
        if (!MayEnact) return Forbid();
        var read = await Enactment.ReadAsync(Visit.BodyId, Visit.Today, intake, cancellation);
        if (read.Refused) return Refused(read.Refusal);
        var enacted = await changes.ChangeAsync<RulePublication>(ChangeOf(Publication.Id), async (p, desk) => p.Enact(read.Value, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        return enacted.Refused ? Refused(enacted.Refusal) : Done("訓令番号などを登録しました。", $"/rules/versions/{code}/{number}");
    }

    private async Task<bool> FindAsync(string code, int number, CancellationToken cancellation)
    {
        var reference = new RuleSetReference(code, number);
        if (await ruleSets.FindAsync(Visit.BodyId, reference, cancellation) is not { } found || await ruleSets.PublicationAsync(Visit.BodyId, reference, cancellation) is not { } publication) return false;
        (Rules, Publication) = (found, publication);
        Seen ??= publication.Version;
        IsInForce = await Visit.RulesAsync() is { } inForce && (inForce.Id, inForce.Version) == (found.Id, found.Version);
        MayEnact = publication.Enactment is null && await Visit.HasAsync(Role.Chief);
        return true;
    }
}
