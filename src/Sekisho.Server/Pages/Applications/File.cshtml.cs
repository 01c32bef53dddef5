using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Sekisho.Governance.Cases;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Gives a file of a case, of this or an earlier revision, or the scan of a decision on paper, to those who may read the case; always as a download.</summary>
[ResponseCache(NoStore = true)]
public sealed class FileModel(Visit visit, CaseQueries cases, AttachmentStore store) : SekishoPage(visit)
{
    /// <summary>Gives it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string hash, CancellationToken cancellation)
    {
        if (await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || !found.MayBeReadBy(Visit.PersonId, await Visit.OrganizationAsync(), Visit.Today)) return NotFound();
        if (await NamedAsync(found, hash, cancellation) is not { } file || await store.ReadAsync(Visit.BodyId, file.Sha256, cancellation) is not { } content) return NotFound();
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(content, file.MediaType);
    }

    private async Task<Attachment?> NamedAsync(Case about, string hash, CancellationToken cancellation)
    {
        IEnumerable<Attachment> now = [.. about.Answers.Attachments, .. new[] { about.Registered?.Scan, about.Paper?.Scan }.OfType<Attachment>()];
        if (now.FirstOrDefault(a => a.Sha256 == hash) is { } file) return file;
        if (about.Revision == 0) return null;

        // What only a draft between two revisions held is nobody's but the applicant's.
        var frozen = new List<Attachment>();
        var answers = Answers.None;
        foreach (var happened in (await cases.HistoryAsync(about.BodyId, about.Id, cancellation)).Select(h => h.Event))
        {
            if (happened is CaseEvent.Opened opened) answers = opened.Answers;
            if (happened is CaseEvent.Answered answered) answers = answered.Answers;
            if (happened is CaseEvent.Submitted) frozen.AddRange(answers.Attachments);
        }

        return frozen.FirstOrDefault(a => a.Sha256 == hash);
    }
}
