using Sekisho.Governance.Cases;
using Sekisho.Governance.Refusals;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Attachments;

/// <summary>Takes in the scan of a paper decision: size, kind by name and first bytes, then kept by its hash.</summary>
public sealed class ScanIntake(AttachmentStore store)
{
    /// <summary>Keeps an uploaded scan. SK1290 for a kind that is none of PDF, PNG, JPEG and TIFF, SK1291 for one that is empty or too large.</summary>
    public async Task<Result<Attachment>> KeepAsync(Guid bodyId, IFormFile file, CancellationToken cancellation)
    {
        if (file.Length is 0 or > Attachment.Largest) return Refuse.ScanSizeWrong(Attachment.Largest / (1024 * 1024));
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        var bytes = content.ToArray();
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (FileKind.Of(name, bytes) is not { } mediaType) return Refuse.ScanKindUnknown();
        return new Attachment(name, mediaType, bytes.Length, await store.KeepAsync(bodyId, bytes, cancellation));
    }
}
