using System.Collections.Immutable;

namespace Sekisho.Governance.Organizations;

/// <summary>A post that matters and is, or will be, without a holder: somebody has to be named (後任の指名).</summary>
/// <param name="Post">The post.</param>
/// <param name="Since">First day without a holder; the first day of the post's entry for one that never had any.</param>
/// <param name="Roles">Roles that it carries then.</param>
/// <param name="Manages">Whether permits name it as 外部サービス管理者.</param>
/// <param name="Deputies">How many posts act for it meanwhile.</param>
public sealed record Vacancy(Post Post, DateOnly Since, ImmutableArray<Role> Roles, bool Manages, int Deputies);
