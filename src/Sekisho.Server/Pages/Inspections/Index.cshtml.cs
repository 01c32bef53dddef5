using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Documents.Texts;
using Sekisho.Gateway.Screening;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Screening;
using Sekisho.Inspection.Masking;
using Sekisho.Inspection.Names;
using Sekisho.Server.Inspections;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Inspections;

/// <summary>送る前に確かめる: what would be found in a text, whether it may be sent, and how it looks masked. Nothing of it is kept.</summary>
[RequestSizeLimit(LargestSending)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestSending)]
public sealed class IndexModel(Visit visit, ISnapshotSource snapshots, NameKnowledge knowledge) : SekishoPage(visit)
{
    /// <summary>The longest text, in characters.</summary>
    public const int Longest = 100_000;

    /// <summary>How many findings are told one by one.</summary>
    public const int MostShown = 200;

    private const int LargestSending = (50 + 1) * 1024 * 1024;

    /// <summary>The text.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The permit under which it would be sent; empty for none.</summary>
    [BindProperty]
    public Guid? PermitId { get; set; }

    /// <summary>A file instead of a text.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>What the text could be sent under.</summary>
    public ImmutableArray<Permit> Permits { get; private set; } = [];

    /// <summary>The rules in force.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>The text with its findings; null where none was given yet.</summary>
    internal MarkedText? Marked { get; private set; }

    /// <summary>What the rules say to it.</summary>
    internal ScreeningVerdict? Verdict { get; private set; }

    /// <summary>The text with placeholders.</summary>
    public string Masked { get; private set; } = "";

    private BodyRegister? Register => snapshots.Current.Bodies.GetValueOrDefault(Visit.BodyId);

    /// <summary>Shows the form.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Inspects what was given.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        var text = Text;
        if (Upload is { Length: > 0 } file)
        {
            try
            {
                await using var stream = file.OpenReadStream();
                text = DocumentTexts.Read(stream, file.FileName, token: HttpContext.RequestAborted).Text;
            }
            catch (UnreadableDocumentException fault)
            {
                return Refused(UnreadableDocuments.Of(fault, file.FileName));
            }
        }

        if (string.IsNullOrWhiteSpace(text)) return Refused(Refuse.NothingToInspect());
        if (text.Length > Longest) return Refused(Refuse.InspectedTextTooLong(Longest));
        Inspect(await Visit.OrganizationAsync(), text);
        return Page();
    }

    /// <summary>The name of the service of a permit.</summary>
    public string ServiceOf(Permit permit) => Register?.Services.GetValueOrDefault(permit.ServiceId)?.Facts.Name ?? permit.Number;

    /// <summary>What the text would be sent to, in words.</summary>
    public string Target => Permits.FirstOrDefault(p => p.Id == PermitId) is { } permit ? $"「{ServiceOf(permit)}」（許可 {permit.Number}）" : "約款に同意するだけで使うサービス";

    private async Task ShowAsync()
    {
        Rules = await Visit.RulesAsync();
        Permits = Register is { } register ? [.. PermitCheck.Open(register, Visit.PersonId, Visit.Now).Select(p => p.Permit).DistinctBy(p => p.Id).OrderBy(p => p.Number, StringComparer.Ordinal)] : [];
    }

    private void Inspect(Organization organization, string text)
    {
        var findings = BodyInspector.Of(Rules, organization, knowledge).Inspect(text);
        var permitted = Permits.FirstOrDefault(p => p.Id == PermitId)?.MaximumLevel ?? Rules.Classes[0].Level;
        Marked = new MarkedText(text, findings);
        Verdict = ScreeningPolicy.Judge(Rules, permitted, findings.Select(BodyInspector.ItemOf));
        var masks = findings.Zip(Verdict.Items).Where(f => f.Second.Action is FindingAction.Mask).Select(f => f.First);
        Masked = TextMasking.Mask(text, masks, new MaskMap());
    }
}
