using System.Collections.Immutable;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Usage;

/// <summary>
/// Whose uses a person may see on a date: their own; as head those of their division and all below; as 外部サービス管理者 those under the
/// permits of their post; as 統括情報セキュリティ責任者, 情報セキュリティ責任者 or 監査人 all of the body.
/// </summary>
/// <param name="All">Whether all of the body.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Divisions">Divisions whose uses they see.</param>
/// <param name="Posts">Posts that they hold; the uses under permits that one of these manages.</param>
public sealed record UseSight(bool All, Guid PersonId, ImmutableArray<Guid> Divisions, ImmutableArray<Guid> Posts)
{
    private static readonly Role[] OfTheWholeBody = [Role.Chief, Role.Decider, Role.Auditor];

    /// <summary>What a person sees.</summary>
    public static UseSight Of(Organization organization, Guid personId, DateOnly date)
    {
        var all = OfTheWholeBody.Any(role => organization.PostFor(personId, role, date) is not null);
        return new UseSight(all, personId, [.. organization.HeadedBy(personId, date)], [.. organization.PostsOf(personId, date).Select(p => p.Id)]);
    }
}
