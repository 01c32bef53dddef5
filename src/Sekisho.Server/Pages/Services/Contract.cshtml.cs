using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>個別契約の手続: 検討状況の報告, 了解, facts of the contract, one after the other.</summary>
public sealed class ContractModel(Visit visit, ServiceQueries services, IChanges changes) : ServicePage(visit, services, changes)
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public ContractForm Form { get; set; } = new();

    /// <summary>The step whose form was sent: report, consent or contract.</summary>
    [BindProperty]
    public string? Step { get; set; }

    /// <summary>Whether the visitor registers.</summary>
    public bool MayRegister { get; private set; }

    /// <summary>Shows the path.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        Form = ContractForm.Of(Service);
        return Page();
    }

    /// <summary>Registers a step.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation)) return NotFound();
        if (!MayRegister) return Forbid();
        return await ChangeAsync(
            async (service, desk) => Placed(await CommandAsync(service, desk)),
            service => Done(Step switch { "report" => "検討状況の報告を登録しました。", "consent" => "了解を登録しました。", _ => "契約の内容を登録しました。" }, $"/services/{id}/contract"),
            cancellation);
    }

    /// <summary>Three forms stand on the page; a fault of a 文書番号 is shown at that of its form.</summary>
    private Result<Act> Placed(Result<Act> result) =>
        result is { Refused: true, Refusal: { Field: "number" } refusal } && Step is "report" or "consent" ? refusal with { Field = $"{Step}-number" } : result;

    private async Task<Result<Act>> CommandAsync(Service service, IDesk desk)
    {
        var organization = await desk.OrganizationAsync();
        switch (Step)
        {
            case "report":
                return Form.ReportOn is { } reported
                    ? service.ReportConsideration(new ConsiderationReport(Typed(Form.Addressee), Typed(Form.ReportNumber), reported, Typed(Form.ReportSummary)), organization, Visit.Actor, desk.At)
                    : Refuse.FieldMissing("report-on", "報告した日");
            case "consent":
                return Form.ConsentOn is { } consented
                    ? service.RecordConsent(new Consent(Typed(Form.ConsentFrom), Typed(Form.ConsentNumber), consented), organization, Visit.Actor, desk.At)
                    : Refuse.FieldMissing("consent-on", "了解の日");
            default:
                if (Form.Level is not { } level) return Refuse.ContractClassUnknown();
                if (Form.From is not { } from || Form.Until is not { } until) return Refuse.FieldMissing("period", "契約の期間");
                var contract = new ContractFacts(
                    Typed(Form.Title), Typed(Form.Number), Typed(Form.Scope), level, Form.TrainingOff, Typed(Form.TrainingEvidence), Typed(Form.Location), Typed(Form.Erasure), from, until);
                return service.RegisterContract(contract, await desk.RulesAsync(), organization, Visit.Actor, desk.At);
        }
    }

    private async Task<bool> OpenAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Service.Facts.Contract is not Governance.Services.Contract.Individual) return false;
        MayRegister = await Visit.HasAsync(Role.Examiner, Role.Administrator, Role.Chief);
        return true;
    }

    private static string Typed(string? text) => text?.Trim() ?? "";
}
