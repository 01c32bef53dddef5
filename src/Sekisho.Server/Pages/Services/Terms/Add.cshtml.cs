using System.Text;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Documents.Terms;
using Sekisho.Exchange.Terms;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services.Terms;

/// <summary>
/// Keeps a version of the terms in two steps: fetched, uploaded or pasted and read; then shown, with what is different and which answers of the check list it opens
/// again, and only then kept.
/// </summary>
[RequestSizeLimit(TermsReader.LargestBytes + (1024 * 1024))]
[RequestFormLimits(MultipartBodyLengthLimit = TermsReader.LargestBytes + (1024 * 1024), ValueLengthLimit = TermsReader.LongestText * 2)]
public sealed class AddModel(Visit visit, ServiceQueries services, PermitQueries permits, IChanges changes, TermsLibrary library, TermsFetcher fetcher) : ServicePage(visit, services, changes)
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public TermsForm Form { get; set; } = new();

    /// <summary>The file chosen.</summary>
    [BindProperty]
    public IFormFile? Document { get; set; }

    /// <summary>What was read, when it is shown.</summary>
    public TermsReading? Reading { get; private set; }

    /// <summary>What is different from the newest version kept; null for the first.</summary>
    public TermsComparison? Comparison { get; private set; }

    /// <summary>Items of the check list that keeping it opens again.</summary>
    public IReadOnlyList<ReviewItem> Reopened { get; private set; } = [];

    /// <summary>Asks for the terms.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (!await MayAsync()) return Forbid();
        (Form.Url, Form.Title) = (Service.Facts.TermsUrl?.OriginalString, Service.Facts.TermsTitle);
        return Page();
    }

    /// <summary>Fetches or takes the document and shows what was read.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (!await MayAsync()) return Forbid();
        var document = await DocumentAsync(cancellation);
        if (document.Refused) return Refused(document.Refusal);
        var kept = await library.KeepAsync(Visit.BodyId, document.Value.Content, document.Value.MediaType, cancellation);
        if (kept.Refused) return Refused(kept.Refusal);
        (Form.Sha256, Form.MediaType, Form.FinalUrl) = (kept.Value.Sha256, document.Value.MediaType, document.Value.Url?.ToString());
        if (string.IsNullOrWhiteSpace(Form.Title)) Form.Title = kept.Value.Reading.Title is { Length: > 0 and <= Service.LongestFact } title ? title : Service.Facts.TermsTitle;
        ModelState.Clear();
        await ShowAsync(kept.Value.Reading, cancellation);
        return Service.Terms is [.., var newest] && newest.TextSha256 == kept.Value.TextSha256 ? Refused(Refuse.TermsSame(newest.Number)) : Page();
    }

    /// <summary>Keeps what was shown: the document is read again, so that nothing but its own text is kept.</summary>
    public async Task<IActionResult> OnPostKeepAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (!await MayAsync()) return Forbid();
        if (Form.Sha256 is not { Length: 64 } hash || await library.OriginalAsync(Visit.BodyId, hash, cancellation) is not { } content) return Refused(Refuse.TermsChangedMeanwhile());
        var kept = await library.KeepAsync(Visit.BodyId, content, Form.MediaType, cancellation);
        if (kept.Refused) return Refused(kept.Refusal);
        var (reading, sha, textSha) = kept.Value;
        await ShowAsync(reading, cancellation);
        var terms = new TermsVersion(
            0, Form.Title?.Trim() ?? "", Form.Dated, TermsText.LanguageOf(reading.Text), Form.Source, Form.Source is TermsSource.Fetched && Uri.TryCreate(Form.FinalUrl, UriKind.Absolute, out var url) ? url : null,
            reading.MediaType, content.LongLength, sha, textSha, TermsText.Split(reading.Text).Length, default, null);
        var of = await permits.ListAsync(Visit.BodyId, id, cancellation);
        return await ChangeAsync(
            async (service, desk) =>
            {
                var against = await library.AgainstAsync(service, reading.Text, cancellation);
                return service.KeepTerms(terms, answer => TermsLibrary.Touched(answer, against), of, await desk.OrganizationAsync(), Visit.Actor, desk.At);
            },
            service => Done(
                service.Answers.Count(a => a.IsReopened) is > 0 and var open ? $"約款の第{service.Terms.Length}版を登録しました。点検表の{open}項目を、新しい約款で点検し直してください。" : $"約款の第{service.Terms.Length}版を登録しました。",
                $"/services/{id}"),
            cancellation);
    }

    private async Task<Result<FetchedDocument>> DocumentAsync(CancellationToken cancellation)
    {
        switch (Form.Source)
        {
            case TermsSource.Fetched:
                if (!Uri.TryCreate(Form.Url?.Trim(), UriKind.Absolute, out var address)) return Refuse.TermsAddressClosed();
                var fetched = await fetcher.FetchAsync(address, cancellation);
                return fetched.Refused ? fetched.Refusal : new FetchedDocument(fetched.Value.Content, fetched.Value.MediaType, fetched.Value.Url);
            case TermsSource.Uploaded:
                if (Document is not { Length: > 0 } file) return Refuse.FieldMissing("file", "約款のファイル");
                if (file.Length > TermsReader.LargestBytes) return Refuse.TermsTooLarge();
                using (var content = new MemoryStream())
                {
                    await file.CopyToAsync(content, cancellation);
                    return new FetchedDocument(content.ToArray(), file.FileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? "text/plain" : null, null);
                }

            default:
                if (string.IsNullOrWhiteSpace(Form.Text)) return Refuse.FieldMissing("text", "約款の本文");
                return new FetchedDocument(Encoding.UTF8.GetBytes(Form.Text), "text/plain", null);
        }
    }

    private async Task ShowAsync(TermsReading reading, CancellationToken cancellation)
    {
        Reading = reading;
        if (Service.Terms is [.., var newest]) Comparison = TermsComparison.Of(await library.TextAsync(Visit.BodyId, newest, cancellation) ?? "", reading.Text);
        var against = await library.AgainstAsync(Service, reading.Text, cancellation);
        if (!Service.Terms.IsEmpty) Reopened = [.. Service.Items(Rules).Where(i => i.Answer is { IsReopened: false } answer && TermsLibrary.Touched(answer, against))];
    }

    private Task<bool> MayAsync() => Visit.HasAsync(Role.Examiner, Role.Administrator, Role.Chief);

    private sealed record FetchedDocument(byte[] Content, string? MediaType, Uri? Url);
}
