using System.Collections.Immutable;
using Sekisho.Governance.Permits;

namespace Sekisho.Governance.Cases;

/// <summary>What the applicant has answered so far; whatever is null is still open. Which answers a case needs depends on its kind.</summary>
public sealed record Answers
{
    /// <summary>Nothing answered.</summary>
    public static Answers None { get; } = new();

    /// <summary>The permit that the case is about (利用者追加, 変更, 更新, 廃止届, 停止・取消).</summary>
    public Guid? PermitId { get; init; }

    /// <summary>The service applied for.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>The task of the rule set's scope.</summary>
    public string? TaskCode { get; init; }

    /// <summary>The purpose in words (業務内容), at most 1000 characters.</summary>
    public string? Purpose { get; init; }

    /// <summary>Who shall use; of 利用者追加: who joins.</summary>
    public UserScope? Users { get; init; }

    /// <summary>Highest information class to be entered.</summary>
    public int? Level { get; init; }

    /// <summary>First day, in Japan.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, in Japan.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Codes of the confirmations from the terms that the applicant gave.</summary>
    public ImmutableArray<string> Confirmed { get; init; } = [];

    /// <summary>Number of the version of the service's terms that was confirmed; null where the service had none.</summary>
    public int? Terms { get; init; }

    /// <summary>Whether the applicant said that the risk is acceptable (duty 3).</summary>
    public bool RiskAccepted { get; init; }

    /// <summary>Why (変更, 例外措置, 廃止届, 停止・取消, 一括), at most 1000 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>What a 停止・取消 case asks for.</summary>
    public MeasureKind? Measure { get; init; }

    /// <summary>The 別紙 of a 一括 case.</summary>
    public ImmutableArray<BulkItem> Items { get; init; } = [];

    /// <summary>Answers to the rule set's own questions, by the question's code.</summary>
    public ImmutableSortedDictionary<string, string> More { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Posts that the applicant wants to be consulted (合議).</summary>
    public ImmutableArray<Guid> Consulted { get; init; } = [];

    /// <summary>Files.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>Equality of content; collections by themselves compare by reference.</summary>
    public bool Equals(Answers? other) => other is not null && RevisionHash.Canonical(this).SequenceEqual(RevisionHash.Canonical(other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ServiceId, TaskCode, Purpose, Level, From, Until, RiskAccepted);
}
