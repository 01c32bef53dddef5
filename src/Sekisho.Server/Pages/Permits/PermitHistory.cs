using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Server.Pages.Audit;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>The history of a permit from its application on, out of the audit trail, with the reasons out of the events.</summary>
public sealed class PermitHistory(Visit visit, AuditQueries audit, PermitQueries permits, CaseQueries cases)
{
    /// <summary>Saving a draft, holding and remarking say nothing about the permit.</summary>
    private static readonly string[] LeftOut = ["case.open", "case.answer", "case.comment", "case.hold", "case.release"];

    /// <summary>The steps, the oldest first.</summary>
    public async Task<IReadOnlyList<PermitStep>> OfAsync(Permit permit, Case? origin, CancellationToken cancellation)
    {
        var (organization, words) = (await visit.OrganizationAsync(), (await visit.RulesAsync()).Vocabulary);
        var events = await permits.HistoryAsync(visit.BodyId, permit.Id, cancellation);
        var lines = (permit.CaseId is { } decided ? await audit.OfSubjectAsync(visit.BodyId, decided, cancellation) : []).Concat(await audit.OfSubjectAsync(visit.BodyId, permit.Id, cancellation));
        var own = lines.Where(l => !LeftOut.Contains(l.Content.Action)).OrderBy(l => l.Sequence)
            .Select(l => new PermitStep(l.Content.At, Acts.Sentence(l.Content.Action), AuditWords.Who(l, organization), Why(l, events, origin, words)));
        return [.. Migrated(permit, organization).Concat(own).Concat(await ByCasesAsync(events, cancellation)).OrderBy(s => s.At)];
    }

    /// <summary>In the trail the taking over stands with the import, not with the permit.</summary>
    private static IEnumerable<PermitStep> Migrated(Permit permit, Governance.Organizations.Organization organization)
    {
        if (permit.Migration is not { } from) yield break;
        var before = from.DecidedOn is { } day ? $"{from.Number}　{Titles.Date(day)}決裁" : from.Number;
        yield return new PermitStep(permit.GrantedAt, "これまでの台帳から移行した", organization.Body.Name, $"{from.File}の{from.Line}行目。{before}");
    }

    /// <summary>What later cases brought about: in the trail it stands with the case, not with the permit.</summary>
    private async Task<IEnumerable<PermitStep>> ByCasesAsync(IReadOnlyList<PermitEvent> events, CancellationToken cancellation)
    {
        var brought = events.Select(Brought).OfType<(DateTimeOffset At, Guid Case, string What, string? Why)>().ToList();
        if (brought.Count == 0) return [];
        var numbers = await cases.NumbersAsync(visit.BodyId, [.. brought.Select(b => b.Case).Distinct()], cancellation);
        return brought.Select(b => new PermitStep(b.At, b.What, $"申請 {numbers.GetValueOrDefault(b.Case)}", b.Why));
    }

    private static (DateTimeOffset At, Guid Case, string What, string? Why)? Brought(PermitEvent happened) => happened switch
    {
        PermitEvent.UsersAdded e => (e.At, e.CaseId, "利用者を追加した", null),
        PermitEvent.Changed e => (e.At, e.CaseId, "許可の内容を変えた", null),
        PermitEvent.RenewalFiled e => (e.At, e.CaseId, "更新を申請した", e.GoesOn ? "決裁まで暫定で続きます。" : null),
        PermitEvent.RenewalSettled e => (e.At, e.CaseId, "更新の申請が、更新されずに終わった", null),
        PermitEvent.Renewed e => (e.At, e.CaseId, "更新した", $"{Titles.Date(e.Until)}まで"),
        PermitEvent.Reviewed e => (e.At, e.CaseId, "新しいきまりのもとで再審査した", null),
        PermitEvent.Ended e => (e.At, e.CaseId, "廃止の届出を受理した", $"最後の日：{Titles.Date(e.LastDay)}"),
        PermitEvent.Revoked e => (e.At, e.CaseId, "許可を取り消した", e.Reason),
        _ => null,
    };

    private static string? Why(AuditLine line, IReadOnlyList<PermitEvent> events, Case? origin, Vocabulary words) => line.Content.Action switch
    {
        "case.decide" => origin?.Decision is { } decision ? $"{Titles.Of(decision.Verdict, words)}：{decision.Reason}" : null,
        _ when line.Content.Action.StartsWith("permit.", StringComparison.Ordinal) => events.ElementAtOrDefault((int)line.Content.ToVersion - 1) switch
        {
            PermitEvent.Suspended suspended => $"{Titles.Of(suspended.Cause)}：{suspended.Reason}",
            PermitEvent.Ratified ratified => ratified.Reason,
            PermitEvent.Lifted lifted => lifted.Reason,
            PermitEvent.Narrowed narrowed => narrowed.Reason,
            PermitEvent.ClosingDone done => $"{Titles.Of(done.Kind)}：{Titles.Date(done.On)}　{done.Evidence}",
            PermitEvent.UsersConfirmed confirmed => confirmed.Removed.IsEmpty ? $"{JapaneseEra.FormatFiscalYear(new DateOnly(confirmed.FiscalYear, 4, 1))}：外した人はいません。" : $"{JapaneseEra.FormatFiscalYear(new DateOnly(confirmed.FiscalYear, 4, 1))}：異動で使わなくなった人を外しました。",
            _ => null,
        },
        _ => null,
    };
}
