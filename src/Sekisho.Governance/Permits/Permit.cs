using System.Collections.Immutable;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Permits;

/// <summary>
/// A permit in the register (台帳). Life: 発効待ち or 条件未了, then 有効, 停止 and back; in the end 取消, 終了, or 期限切れ at 00:00 in Japan after its last day.
/// </summary>
public sealed partial record Permit : ISubject<Permit>
{
    /// <summary>Kind of subject, as events and the audit trail name it.</summary>
    public static string Kind => "permit";

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid BodyId { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Number in the register, such as 令和8年度 許可第3号.</summary>
    public required string Number { get; init; }

    /// <summary>The case that it was decided in; null for one that was taken over (<see cref="Migration"/>).</summary>
    public required Guid? CaseId { get; init; }

    /// <summary>Where it was taken over from (移行); null for one that was decided here.</summary>
    public Migration? Migration { get; init; }

    /// <summary>The division that uses.</summary>
    public required Guid DivisionId { get; init; }

    /// <summary>The service.</summary>
    public required Guid ServiceId { get; init; }

    /// <summary>The task of the rule set's scope.</summary>
    public required string TaskCode { get; init; }

    /// <summary>The purpose in words.</summary>
    public required string Purpose { get; init; }

    /// <summary>Who may use.</summary>
    public required UserScope Users { get; init; }

    /// <summary>Highest information class that may be entered.</summary>
    public required int MaximumLevel { get; init; }

    /// <summary>The post that manages the use (外部サービス管理者).</summary>
    public required Guid ManagerPostId { get; init; }

    /// <summary>First day, in Japan.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, in Japan.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Conditions, by their numbers.</summary>
    public required ImmutableArray<Condition> Conditions { get; init; }

    /// <summary>The rule set that it was decided or last examined under.</summary>
    public required RuleSetReference Rules { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary>Whether it was given as 例外措置, above what the form of the service may receive.</summary>
    public bool IsException { get; init; }

    /// <summary>The renewal applied for, while it is under way.</summary>
    public Guid? RenewalCaseId { get; init; }

    /// <summary>Whether it goes on after its last day until that renewal is decided (暫定継続).</summary>
    public bool GoesOn { get; init; }

    /// <summary>Why it was revoked, once it was.</summary>
    public string? RevokedReason { get; init; }

    /// <summary>Its last day by 廃止届, once it was given up.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Last day on which it can be in force as things stand; the last of all days while it goes on for a renewal.</summary>
    public DateOnly LastDay => EndedOn is { } ended && (GoesOn || ended < Until) ? ended : GoesOn ? DateOnly.MaxValue : Until;

    /// <summary>State on a date in Japan.</summary>
    public PermitState StateOn(DateOnly date) =>
        RevokedReason is not null ? PermitState.Revoked
        : date > EndedOn ? PermitState.Ended
        : date > Until && !GoesOn ? PermitState.Expired
        : Suspension is not null ? PermitState.Suspended
        : date < From ? PermitState.Pending
        : Conditions.Any(c => c.BlocksOn(date)) ? PermitState.Conditional
        : PermitState.InForce;

    /// <summary>Whether it is, or will be, in force: neither revoked, ended nor expired.</summary>
    public bool IsLiveOn(DateOnly date) => StateOn(date) is not (PermitState.Revoked or PermitState.Ended or PermitState.Expired);
}
