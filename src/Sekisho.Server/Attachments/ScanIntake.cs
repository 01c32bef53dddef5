using Sekisho.Governance.Cases;
using Sekisho.Governance.Refusals;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Attachments;

/// <summary>Takes in the scan of a paper decision: inspected as every file of a case, then kept by its hash.</summary>
public sealed class ScanIntake(AttachmentStore store)
{
    /// <summary>What a form offers to choose from.</summary>
    public const string Accept = ".pdf,.png,.jpg,.jpeg";

    /// <summary>Keeps an uploaded scan. SK1290 for a kind that is none of PDF, PNG and JPEG, SK1291 for one that is empty or too large, else what <see cref="FileInspection"/> refuses.</summary>
    public async Task<Result<Attachment>> KeepAsync(Guid bodyId, IFormFile file, CancellationToken cancellation)
    {
        if (file.Length is 0 or > Attachment.Largest) return Refuse.ScanSizeWrong(Attachment.Largest / (1024 * 1024));
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        var bytes = content.ToArray();
        var seen = FileInspection.Inspect(file.FileName, bytes);
        if (seen.Refused) return seen.Refusal with { Field = "scan" };
        if (seen.Value.MediaType is not ("application/pdf" or "image/png" or "image/jpeg")) return Refuse.ScanKindUnknown();
        return new Attachment(seen.Value.Name, seen.Value.MediaType, bytes.Length, await store.KeepAsync(bodyId, bytes, cancellation));
    }
}
