using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;

namespace Sekisho.Governance.Records;

/// <summary>Who does what with records.</summary>
public static class RecordKeeping
{
    /// <summary>Who draws up a plan of disposal and carries it out.</summary>
    public static ImmutableArray<Role> Keepers { get; } = [Role.Administrator, Role.Examiner];

    /// <summary>Who places and releases holds.</summary>
    public static ImmutableArray<Role> Holders { get; } = [Role.Examiner, Role.Administrator, Role.Chief, Role.Decider];

    /// <summary>Who gives a case out to somebody who asks for disclosure.</summary>
    public static ImmutableArray<Role> Disclosers { get; } = [Role.Examiner, Role.Decider, Role.Chief];

    /// <summary>Who may look at the records and what is done with them.</summary>
    public static ImmutableArray<Role> Readers { get; } = [Role.Administrator, Role.Examiner, Role.Chief, Role.Decider, Role.Auditor];

    /// <summary>The keepers in words.</summary>
    public const string KeeperTitles = "システム管理者か審査担当";

    /// <summary>The holders in words.</summary>
    public const string HolderTitles = "システム管理者、審査担当、許可権限者か統括情報セキュリティ責任者";

    /// <summary>The disclosers in words.</summary>
    public const string DiscloserTitles = "審査担当、許可権限者か統括情報セキュリティ責任者";

    /// <summary>The post by which somebody carries one of some roles at an instant, or null.</summary>
    public static Post? PostOf(Organization organization, Actor by, DateTimeOffset at, ImmutableArray<Role> roles) =>
        roles.Select(role => organization.PostFor(by.PersonId.GetValueOrDefault(), role, JapanTime.DateAt(at))).OfType<Post>().FirstOrDefault();
}
