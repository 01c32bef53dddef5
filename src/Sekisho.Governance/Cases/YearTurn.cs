using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>
/// 年度更新: in February and March each division confirms by one 一括 what goes on after 31 March. What ends by then is renewed or ended; what runs on is looked at.
/// </summary>
/// <param name="DivisionId">The division whose permits these are.</param>
/// <param name="FiscalYear">The fiscal year to come.</param>
/// <param name="Items">What its 別紙 proposes, the first to end first.</param>
public sealed record YearTurn(Guid DivisionId, int FiscalYear, ImmutableArray<BulkItem> Items)
{
    /// <summary>Most attempts in a year: a draft that was dropped, withdrawn or rejected may be followed by another.</summary>
    private const int MostAttempts = 50;

    /// <summary>Whether a date lies between 1 February and 31 March.</summary>
    public static bool IsSeason(DateOnly date) => date.Month is 2 or 3;

    /// <summary>The first day of the season that comes next after a date.</summary>
    public static DateOnly NextSeason(DateOnly date) => new(date.Month >= 2 ? date.Year + 1 : date.Year, 2, 1);

    /// <summary>
    /// What each division would put into its 別紙 on a date of the season; nothing outside of it. Left out are permits under another renewal, given up ones, and those that
    /// end before the date.
    /// </summary>
    public static ImmutableArray<YearTurn> Of(IEnumerable<Permit> permits, RuleSet rules, DateOnly today)
    {
        if (!IsSeason(today)) return [];
        var divisions = from permit in permits
                        where permit.IsLiveOn(today) && permit.RenewalCaseId is null && permit.EndedOn is null
                        orderby permit.Until, permit.Number
                        group permit by permit.DivisionId into own
                        select new YearTurn(own.Key, today.Year, [.. own.Take(BulkItem.Most).Select(p => ItemOf(p, rules, today))]);
        return [.. divisions];
    }

    /// <summary>
    /// The proposal for one permit: what ends by 31 March is renewed until the next one, or as far as the longest period reaches; one whose use was stopped too, with a note.
    /// </summary>
    public static BulkItem ItemOf(Permit permit, RuleSet rules, DateOnly today)
    {
        var note = permit.Suspension is not null ? "停止中です。続けるかどうかを確かめてください。" : "";
        var turn = new DateOnly(today.Year, 3, 31);
        if (permit.Until > turn) return new BulkItem(permit.Id, BulkAction.Review, null, note.Length > 0 ? note : "期間が続きます。今のきまりのもとで、続けて使うことを確かめます。");
        var longest = permit.Until.AddDays(1).AddMonths(rules.PermitMonths).AddDays(-1);
        return new BulkItem(permit.Id, BulkAction.Renew, turn.AddYears(1) < longest ? turn.AddYears(1) : longest, note);
    }

    /// <summary>
    /// The ids that the 一括 of a division for a fiscal year may have, in order: the same for everybody who begins it, so that two who press at once make one.
    /// </summary>
    public static IEnumerable<Guid> CaseIds(Guid bodyId, Guid divisionId, int fiscalYear) => Enumerable.Range(1, MostAttempts).Select(attempt =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"year-turn {bodyId} {divisionId} {fiscalYear} {attempt}"))).AsSpan(0, 16)));

    /// <summary>Whether a 一括 leaves room for another: it ended without its permits being decided on.</summary>
    public static bool LeavesRoom(CaseState state) => state is CaseState.Rejected or CaseState.Withdrawn or CaseState.Dropped;

    /// <summary>
    /// Begins the draft: whoever examines or decides, the 外部サービス管理者 of one of its permits, or the head of the division. It stands in the name of who begins it if that one manages or
    /// heads, else in that of who manages the permits. SK1311 outside the season, SK1313 without a permit.
    /// </summary>
    public Result<Act> Begin(Guid caseId, IReadOnlyCollection<Permit> permits, RuleSet rules, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var person = by.PersonId.GetValueOrDefault();
        if (!MayBegin(person, permits, organization, today)) return Refuse.RoleNeeded("この課の許可の外部サービス管理者、所属長、または審査担当");
        if (!IsSeason(today)) return Refuse.NotTheSeason(JapaneseEra.Format(NextSeason(today)));
        if (Items.IsEmpty) return Refuse.NothingTurns();
        var applicant = IsTheirs(person, permits, organization, today) ? person
            : permits.SelectMany(p => organization.HoldersOf(organization.CurrentPost(p.ManagerPostId, today), today)).Select(p => (Guid?)p.Id).FirstOrDefault() ?? person;
        if (organization.DivisionOf(applicant, today) is not { } division) return Refuse.NoPost();
        var answers = Answers.None with { Reason = $"{JapaneseEra.FormatFiscalYear(new DateOnly(FiscalYear, 4, 1))}も続けて使うものと、終わりにするものを確かめるためです（年度更新）。", Items = Items };
        var opened = new CaseEvent.Opened(caseId, organization.Id, CaseKind.Bulk, applicant, null, division.Id, new RuleSetReference(rules.Id, rules.Version), answers, null, at);
        return new Act("case.open-year-turn", opened)
        {
            Letters = applicant == person ? [] : [new Letter(applicant, null, "年度更新の一括の下書きが作られました。内容を確かめて提出してください", $"/applications/{caseId}")],
        };
    }

    /// <summary>Whether a person may begin it.</summary>
    public bool MayBegin(Guid person, IEnumerable<Permit> permits, Organization organization, DateOnly today) =>
        new[] { Role.Examiner, Role.Decider, Role.Chief }.Any(role => organization.PostFor(person, role, today) is not null) || IsTheirs(person, permits, organization, today);

    private bool IsTheirs(Guid person, IEnumerable<Permit> permits, Organization organization, DateOnly today) =>
        organization.Heads(person, DivisionId, today) || permits.Any(p => organization.CapacityFor(person, p.ManagerPostId, today) is not null);
}
