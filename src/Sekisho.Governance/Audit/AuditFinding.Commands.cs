using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Audit;

/// <content>What the auditor and the division do with it.</content>
public sealed partial record AuditFinding
{
    /// <summary>Series of the numbers of findings.</summary>
    public const string Series = "finding";

    /// <summary>The number of the n-th finding of the year that a date lies in.</summary>
    public static string NumberOf(int number, DateOnly date) => $"{JapaneseEra.FormatFiscalYear(date)} 指摘第{number}号";

    /// <summary>Puts it down: 監査人. SK1005 without text, SK1842 for a day that is not after the one on which it was found.</summary>
    public static Result<Act> Register(Guid id, string number, DateOnly foundOn, string? text, FindingSeverity severity, Guid divisionId, DateOnly dueOn, Organization organization, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        if (AuditorPost(organization, by, at) is not { } post) return Refuse.RoleNeeded(AuditorTitle);
        if (TextFault(text, "text", "指摘の内容") is { } fault) return fault;
        if (AuditAnswerers.HeadOf(organization, divisionId, today) is not { } head) return Refuse.NoSuch("部署");
        if (foundOn > today || dueOn <= foundOn) return Refuse.FindingDaysReversed();
        return new Act("finding.register", new AuditFindingEvent.Registered(id, organization.BodyId, number, foundOn, text!.Trim(), severity, divisionId, dueOn, by.PersonId.GetValueOrDefault(), post.Id, at))
        {
            PostId = post.Id,
            Letters = [new Letter(null, head.Id, $"監査の指摘がありました（{number}）", $"/findings/{id}")],
        };
    }

    /// <summary>是正計画: the head of the division, or who acts for them. SK1843 for others.</summary>
    public Result<Act> Answer(string? text, DateOnly until, Organization organization, Actor by, DateTimeOffset at)
    {
        if (AuditAnswerers.Acting(organization, DivisionId, by, JapanTime.DateAt(at)) is not var (post, capacity)) return Refuse.DivisionIsNotTheirs();
        if (!WaitsForDivision) return Refuse.FindingStateForbids(TitleOf(State));
        if (TextFault(text, "text", "是正計画") is { } fault) return fault;
        if (until < FoundOn) return Refuse.FindingDaysReversed();
        return new Act("finding.plan", new AuditFindingEvent.Planned(new FindingPlan(text!.Trim(), until, by.PersonId.GetValueOrDefault(), post.Id, at))) { PostId = post.Id, Capacity = capacity, Letters = [ToAuditor($"是正計画が出されました（{Number}）")] };
    }

    /// <summary>是正報告: the head of the division, or who acts for them.</summary>
    public Result<Act> SayDone(string? text, string? evidence, Organization organization, Actor by, DateTimeOffset at)
    {
        if (AuditAnswerers.Acting(organization, DivisionId, by, JapanTime.DateAt(at)) is not var (post, capacity)) return Refuse.DivisionIsNotTheirs();
        if (!WaitsForDivision) return Refuse.FindingStateForbids(TitleOf(State));
        if (TextFault(text, "text", "是正報告") is { } fault) return fault;
        if (evidence?.Trim().Length > Reasons.Longest) return Refuse.TooLong("evidence", "証跡", Reasons.Longest);
        return new Act("finding.report", new AuditFindingEvent.Reported(new FindingReport(text!.Trim(), evidence?.Trim() ?? "", by.PersonId.GetValueOrDefault(), post.Id, at))) { PostId = post.Id, Capacity = capacity, Letters = [ToAuditor($"是正報告が出されました（{Number}）")] };
    }

    /// <summary>Gives the report back, with the reason: 監査人.</summary>
    public Result<Act> Return(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (Judged(organization, by, at, out var post) is { } refused) return refused;
        if (TextFault(reason, "reason", "理由") is { } fault) return fault;
        return new Act("finding.return", new AuditFindingEvent.Returned(reason!.Trim(), by.PersonId.GetValueOrDefault(), at)) { PostId = post.Id, Letters = ToDivision(organization, at, $"是正報告が戻されました（{Number}）") };
    }

    /// <summary>Confirms that it is put right: 監査人, who does not head the division (SK1844).</summary>
    public Result<Act> Confirm(string? remark, Organization organization, Actor by, DateTimeOffset at)
    {
        if (Judged(organization, by, at, out var post) is { } refused) return refused;
        if (TextFault(remark, "reason", "確認した内容") is { } fault) return fault;
        return new Act("finding.confirm", new AuditFindingEvent.Confirmed(remark!.Trim(), by.PersonId.GetValueOrDefault(), at)) { PostId = post.Id, Letters = ToDivision(organization, at, $"監査の指摘が完了しました（{Number}）") };
    }

    /// <summary>Takes it back, with the reason: 監査人, while it is open.</summary>
    public Result<Act> Withdraw(string? reason, Organization organization, Actor by, DateTimeOffset at)
    {
        if (AuditorPost(organization, by, at) is not { } post) return Refuse.RoleNeeded(AuditorTitle);
        if (!IsOpen) return Refuse.FindingStateForbids(TitleOf(State));
        if (TextFault(reason, "reason", "理由") is { } fault) return fault;
        return new Act("finding.withdraw", new AuditFindingEvent.Withdrawn(reason!.Trim(), by.PersonId.GetValueOrDefault(), at)) { PostId = post.Id, Letters = ToDivision(organization, at, $"監査の指摘が取り消されました（{Number}）") };
    }

    /// <summary>What a state is called.</summary>
    public static string TitleOf(FindingState state) => state switch
    {
        FindingState.Open => "回答待ち",
        FindingState.Planned => "是正中",
        FindingState.Reported => "確認待ち",
        FindingState.Closed => "完了",
        FindingState.Withdrawn => "取消",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What a severity is called.</summary>
    public static string TitleOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Grave => "重大",
        FindingSeverity.Improve => "要改善",
        FindingSeverity.Minor => "軽微",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    private const string AuditorTitle = "監査人";

    private static Post? AuditorPost(Organization organization, Actor by, DateTimeOffset at) => organization.PostFor(by.PersonId.GetValueOrDefault(), Role.Auditor, JapanTime.DateAt(at));

    private static Refusal? TextFault(string? text, string field, string title) =>
        string.IsNullOrWhiteSpace(text) ? Refuse.FieldMissing(field, title) : text.Trim().Length > Reasons.Longest ? Refuse.TooLong(field, title, Reasons.Longest) : null;

    private Refusal? Judged(Organization organization, Actor by, DateTimeOffset at, out Post post)
    {
        post = AuditorPost(organization, by, at)!;
        return post is null ? Refuse.RoleNeeded(AuditorTitle)
            : State is not FindingState.Reported ? Refuse.FindingStateForbids(TitleOf(State))
            : AuditAnswerers.Acting(organization, DivisionId, by, JapanTime.DateAt(at)) is not null ? Refuse.AuditorHeadsTheDivision()
            : null;
    }

    private Letter ToAuditor(string subject) => new(null, RegisteredByPost, subject, $"/findings/{Id}");

    private System.Collections.Immutable.ImmutableArray<Letter> ToDivision(Organization organization, DateTimeOffset at, string subject) =>
        AuditAnswerers.HeadOf(organization, DivisionId, JapanTime.DateAt(at)) is { } head ? [new Letter(null, head.Id, subject, $"/findings/{Id}")] : [];
}
