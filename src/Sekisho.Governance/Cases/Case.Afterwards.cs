using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <content>What is done beside and after the decision: 後閲, 回覧, 訂正付記, remarks, and who may read.</content>
public sealed partial record Case
{
    /// <summary>Roles that read every submitted case of the body.</summary>
    public static ImmutableArray<Role> ReadersOfAll { get; } = [Role.Decider, Role.Examiner, Role.Chief, Role.Ciso, Role.Auditor];

    /// <summary>
    /// 後閲済 or 異議 by a holder of the post that owes it (SK1241 for others). 異議 needs an opinion and opens a case for suspension, in the objector's name,
    /// where there is a permit; it never reverses the decision.
    /// </summary>
    public Result<Act> CheckAfterwards(int number, bool objected, string? opinion, Guid measureId, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.CheckAfterwards) is { } refusal) return refusal;
        var (person, today) = (by.PersonId.GetValueOrDefault(), JapanTime.DateAt(at));
        if (AfterChecks.FirstOrDefault(c => c.Number == number) is not { } check) return Refuse.NoSuch("後閲");
        if (!OwesAfterCheck(person, check, papers.Organization, today)) return Refuse.AfterCheckNotTheirs();
        if (check.State is not AfterCheckState.Owed) return Refuse.StateIsSo();
        if (objected && Blank(opinion) is null) return Refuse.OpinionMissing();
        if (Reasons.Fault(opinion, "意見") is { } tooLong) return tooLong;
        var post = papers.Organization.CurrentPost(check.PostId, today);
        var act = new Act("case.check-afterwards", new CaseEvent.CheckedAfterwards(number, objected, Blank(opinion), person, post, at))
        {
            PostId = post,
            Capacity = Capacity.AfterCheck,
            Letters = objected ? [new Letter(null, DecidedByPost, $"後閲で異議が出ました（{Number}）", $"/applications/{Id}")] : [],
        };
        if (!objected || (PermitId ?? Answers.PermitId) is not { } permit || papers.Organization.DivisionOf(person, today) is not { } division) return act;
        var answers = Answers.None with { PermitId = permit, Measure = MeasureKind.Suspend, Reason = $"{Number}の後閲で異議：{Blank(opinion)}" };
        var measure = new CaseEvent.Opened(measureId, BodyId, CaseKind.Measure, person, null, division.Id, Reference(papers.Rules), answers, Id, at);
        return act with { Founds = [new Founding(Kind, measureId, measure)] };
    }

    /// <summary>Whether a person can do a 後閲 that is owed: a holder of its post who neither decided nor applied themselves.</summary>
    public bool OwesAfterCheck(Guid personId, AfterCheck check, Organization organization, DateOnly date) =>
        personId != DecidedBy && personId != ApplicantId && organization.Holds(personId, organization.CurrentPost(check.PostId, date), date);

    /// <summary>回覧を見た, by a holder of a 回覧 step's post; once for each.</summary>
    public Result<Act> Acknowledge(CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Acknowledge) is { } refusal) return refusal;
        var (person, today) = (by.PersonId.GetValueOrDefault(), JapanTime.DateAt(at));
        if (Circulated(person, papers.Organization, today) is not { } seat) return Refuse.StateIsSo();
        var seen = new StepAct(seat.Step, StepOutcome.Seen, person, seat.PostId, Capacity.Self, null, RevisionHash!, at);
        return new Act("case.acknowledge", new CaseEvent.Acknowledged(seen)) { PostId = seat.PostId };
    }

    /// <summary>The 回覧 step that was reached, is a person's and was not acknowledged by its post yet; null where there is none.</summary>
    public (int Step, Guid PostId)? Circulated(Guid personId, Organization organization, DateOnly date)
    {
        foreach (var (i, step) in Route.Index())
        {
            if (step.Kind is not StepKind.Circulate || (i > CurrentStep && !Transitions.IsDecided(State))) continue;
            var seen = ActsOf(i).Select(a => a.PostId).ToHashSet();
            foreach (var post in step.PostIds)
            {
                if (!seen.Contains(post) && organization.Holds(personId, organization.CurrentPost(post, date), date)) return (i, post);
            }
        }

        return null;
    }

    /// <summary>訂正付記 by the post that decided: both readings stay visible. SK1005 for a reading that is missing.</summary>
    public Result<Act> Correct(string? place, string? wrong, string? right, string? reason, CasePapers papers, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Correct) is { } refusal) return refusal;
        var (person, today) = (by.PersonId.GetValueOrDefault(), JapanTime.DateAt(at));
        if (DecidedByPost is not { } decider || papers.Organization.CapacityFor(person, decider, today) is not { } capacity) return Refuse.RoleNeeded("この申請を決裁した職の人");
        if (Blank(place) is not { } where) return Refuse.FieldMissing("place", "訂正する箇所");
        if (Blank(wrong) is not { } before) return Refuse.FieldMissing("wrong", "誤っている記載");
        if (Blank(right) is not { } after) return Refuse.FieldMissing("right", "正しい記載");
        if (Blank(reason) is not { } why) return Refuse.ReasonMissing();
        if (Reasons.Fault(why) is { } tooLong) return tooLong;
        if (new[] { ("place", where), ("wrong", before), ("right", after) }.FirstOrDefault(f => f.Item2.Length > Correction.Longest) is { Item1: { } field }) return Refuse.TooLong(field, "訂正の記載", Correction.Longest);
        return new Act("case.correct", new CaseEvent.Corrected(new Correction(where, before, after, why, person, decider, at)))
        {
            PostId = decider,
            Capacity = capacity,
            Letters = [new Letter(ApplicantId, null, $"決裁された申請に訂正が付記されました（{Number}）", $"/applications/{Id}")],
        };
    }

    /// <summary>A remark by anybody who may read it; changes nothing. SK1850 for an auditor who has no other part in it.</summary>
    public Result<Act> Remark(string? text, Organization organization, Actor by, DateTimeOffset at)
    {
        if (Unfit(CaseCommand.Remark) is { } refusal) return refusal;
        if (!MayBeReadBy(by.PersonId.GetValueOrDefault(), organization, JapanTime.DateAt(at))) return Refuse.NoSuch("申請");
        if (!IsOpenTo(by.PersonId.GetValueOrDefault(), organization, JapanTime.DateAt(at), ReadersOfAll.Where(role => role != Role.Auditor))) return Refuse.AuditorOnlyReads();
        if (Blank(text) is not { } remark) return Refuse.FieldMissing("comment", "コメント");
        if (remark.Length > Reasons.Longest) return Refuse.TooLong("comment", "コメント", Reasons.Longest);
        return new Act("case.comment", new CaseEvent.Commented(new Comment(by.PersonId.GetValueOrDefault(), remark, at)))
        {
            Letters = by.PersonId == ApplicantId
                ? [.. WaitingPosts.Select(post => new Letter(null, post, $"申請者がコメントしました（{Number}）", $"/reviews/{Id}"))]
                : [new Letter(ApplicantId, null, $"申請にコメントがあります（{Number}）", $"/applications/{Id}")],
        };
    }

    /// <summary>Whether a person can act in the step that it waits in: as holder, deputy or acting, and not as the applicant.</summary>
    public bool WaitsFor(Guid personId, Organization organization, DateOnly date) => SeatsOf(personId, organization, date).Any();

    /// <summary>
    /// Whether a person may read it: the applicant and their clerk always; once it was submitted, whoever can act for a post of its route or owes a look at it,
    /// heads the applicant's division or one above it, or carries a role that reads all.
    /// </summary>
    public bool MayBeReadBy(Guid personId, Organization organization, DateOnly date) => IsOpenTo(personId, organization, date, ReadersOfAll);

    private bool IsOpenTo(Guid personId, Organization organization, DateOnly date, IEnumerable<Role> readers) =>
        personId == ApplicantId
        || personId == ClerkId
        || (Revision > 0
            && (Route.Any(step => step.PostIds.Any(post => organization.CapacityFor(personId, post, date) is not null))
                || IsEmergencyDeputy(personId, organization, date)
                || AfterChecks.Any(check => organization.Holds(personId, organization.CurrentPost(check.PostId, date), date))
                || Acts.Any(a => a.PersonId == personId)
                || organization.Heads(personId, DivisionId, date)
                || readers.Any(role => organization.PostFor(personId, role, date) is not null)));
}
