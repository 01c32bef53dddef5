using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Attachments;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The files of a draft: added, looked at, removed. Their content is kept by its hash before the case names it.</summary>
[RequestSizeLimit(LargestSending)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestSending)]
public sealed class AttachmentsModel(Visit visit, IChanges changes, CaseQueries cases, AttachmentStore store) : DraftPage(visit, cases)
{
    /// <summary>Largest sending of several files, in bytes.</summary>
    public const long LargestSending = 4 * Attachment.Largest;

    /// <summary>Files that were chosen.</summary>
    [BindProperty]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, "attachments", keepSeen: false, cancellation) ?? Page();

    /// <summary>Adds the chosen files: all of them or none.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, "attachments", keepSeen: true, cancellation) is { } elsewhere) return elsewhere;
        if (Files.Count == 0) return Again(Refuse.FileMissing());
        if (Case.Answers.Attachments.Length + Files.Count > Attachment.Most) return Again(Refuse.TooManyFiles(Attachment.Most));
        var added = Case.Answers.Attachments.ToBuilder();
        foreach (var file in Files)
        {
            if (file.Length > Attachment.Largest) return Again(Refuse.FileTooLarge(FileNames.Clean(file.FileName), Attachment.Largest / 1024 / 1024));
            using var read = new MemoryStream();
            await file.CopyToAsync(read, cancellation);
            var content = read.ToArray();
            var seen = FileInspection.Inspect(file.FileName, content);
            if (seen.Refused) return Again(seen.Refusal);
            if (added.Any(a => string.Equals(a.Name, seen.Value.Name, StringComparison.OrdinalIgnoreCase))) return Again(Refuse.FileNameTaken(seen.Value.Name));
            added.Add(new Attachment(seen.Value.Name, seen.Value.MediaType, content.Length, await store.KeepAsync(Visit.BodyId, content, cancellation)));
        }

        return await SaveAsync(id, Case.Answers with { Attachments = added.ToImmutable() }, $"{Files.Count}個のファイルを添付しました。", cancellation);
    }

    /// <summary>Removes one.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, string name, CancellationToken cancellation)
    {
        if (await LoadAsync(id, "attachments", keepSeen: true, cancellation) is { } elsewhere) return elsewhere;
        return await SaveAsync(id, Case.Answers with { Attachments = Case.Answers.Attachments.RemoveAll(a => a.Name == name) }, $"「{name}」を外しました。", cancellation);
    }

    private async Task<IActionResult> SaveAsync(Guid id, Answers answers, string notice, CancellationToken cancellation)
    {
        var saved = await changes.ChangeAsync<Case>(ChangeOf(id), (c, desk) => Task.FromResult(c.Answer(answers, Visit.Actor, desk.At)), cancellation);
        return saved.Refused ? Again(saved.Refusal) : Done(notice, $"/applications/{id}/edit/attachments");
    }

    private IActionResult Again(Refusal refusal)
    {
        Seen = Case.Version;
        return Refused(refusal);
    }
}
