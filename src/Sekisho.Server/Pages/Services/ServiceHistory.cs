using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Pages.Audit;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>The history of a service out of the audit trail, with what was said out of its events.</summary>
public sealed class ServiceHistory(Visit visit, AuditQueries audit, ServiceQueries services)
{
    /// <summary>Trying a connection and writing a list out change nothing of the service.</summary>
    private static readonly string[] LeftOut = ["service.try", "service.export-review"];

    /// <summary>The lines, the newest first.</summary>
    public async Task<IReadOnlyList<ServiceHistoryLine>> OfAsync(Service service, CancellationToken cancellation)
    {
        var (organization, rules) = (await visit.OrganizationAsync(), await visit.RulesAsync());
        var events = await services.HistoryAsync(visit.BodyId, service.Id, cancellation);
        var titles = service.Items(rules).ToDictionary(i => i.Code, i => i.Item.Title);
        return
        [
            .. (await audit.OfSubjectAsync(visit.BodyId, service.Id, cancellation)).Where(l => !LeftOut.Contains(l.Content.Action)).OrderByDescending(l => l.Sequence)
                .Select(l => new ServiceHistoryLine(l.Content.At, Acts.Sentence(l.Content.Action), AuditWords.Who(l, organization), Said(events.ElementAtOrDefault((int)l.Content.ToVersion - 1), titles, rules))),
        ];
    }

    private static string? Said(ServiceEvent? happened, Dictionary<string, string> titles, RuleSet rules) => happened switch
    {
        ServiceEvent.StateChanged e => $"{(e.State is ServiceState.Suspended ? "停止" : "停止の解除")}：{e.Reason}",
        ServiceEvent.TermsKept e => $"第{e.Terms.Number}版「{e.Terms.Title}」{(e.Reopened.IsEmpty ? "" : $"　再点検：{Items(e.Reopened, titles)}")}",
        ServiceEvent.TermsWatched e => e.On ? "始めた" : "やめた",
        ServiceEvent.Examined e => string.Join("、", e.Answers.GroupBy(a => a.Verdict).Select(g => $"{ReviewWords.Of(g.Key)}：{Items([.. g.Select(a => a.Item)], titles)}")),
        ServiceEvent.ReviewDemanded e => e.Reason,
        ServiceEvent.Concluded e => $"{Titles.Of(e.Review.Outcome)}：{e.Review.Summary}",
        ServiceEvent.ConsiderationReported e => $"{e.Report.Addressee}　{e.Report.DocumentNumber}",
        ServiceEvent.Consented e => $"{e.Consent.From}　{e.Consent.DocumentNumber}",
        ServiceEvent.Contracted e => $"{e.Contract.Title}（{rules.ClassOf(e.Contract.MaximumLevel).Code}まで、{Titles.Date(e.Contract.Until)}まで）",
        _ => null,
    };

    private static string Items(IReadOnlyCollection<string> codes, Dictionary<string, string> titles) =>
        codes.Count > 3 ? $"{codes.Count}項目" : string.Join("、", codes.Select(c => titles.GetValueOrDefault(c, c)));
}
