namespace Sekisho.Governance.Organizations;

/// <content>後任の指名: computed when asked, from the dates.</content>
public sealed partial record Organization
{
    /// <summary>
    /// The posts of concern that have no holder on a date: those that manage permits, carry a role, or for which others act as deputies. An abolished post is
    /// named only where it manages permits and none of its successors is held.
    /// </summary>
    /// <param name="date">The date.</param>
    /// <param name="managing">The posts that live permits name as 外部サービス管理者.</param>
    public IEnumerable<Vacancy> Vacancies(DateOnly date, IReadOnlySet<Guid> managing)
    {
        var concern = Roles.Where(r => r.Covers(date)).Select(r => r.PostId).Concat(Deputies.Select(d => d.PostId)).Concat(managing).Distinct();
        foreach (var id in concern)
        {
            if (!Posts.TryGetValue(id, out var post) || HoldersOf(CurrentPost(id, date), date).Any()) continue;
            var manages = managing.Contains(id);
            var (roles, deputies) = (RolesOf(id).Where(r => r.Covers(date)).Select(r => r.Role), DeputiesOf(id, date).Length);
            if (!manages && (!post.Covers(date) || (deputies == 0 && !roles.Any()))) continue;
            var ended = AssignmentsTo(id).Where(a => a.Until < date).Select(a => a.Until!.Value).DefaultIfEmpty(DateOnly.MinValue).Max();
            yield return new Vacancy(post, ended == DateOnly.MinValue ? date : ended.AddDays(1), [.. roles], manages, deputies);
        }
    }
}
