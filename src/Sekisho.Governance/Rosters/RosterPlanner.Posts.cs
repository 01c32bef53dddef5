using System.Collections.Immutable;
using System.Globalization;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Rosters;

/// <content>職, 役割, 代理.</content>
public sealed partial class RosterPlanner
{
    private static readonly string[] Yes = ["○", "〇", "◯", "1", "はい", "TRUE", "True", "true"];
    private static readonly string[] No = ["", "0", "×", "いいえ", "FALSE", "False", "false", "-"];

    private readonly Dictionary<Guid, int> namedPosts = [];
    private readonly HashSet<RosterRow> ended = [];

    /// <summary>Posts that end make room first: the head of a division may be another post from the same day on.</summary>
    private void EndPosts(ImmutableArray<RosterRow> rows)
    {
        foreach (var row in rows.Where(r => r[3].Length > 0))
        {
            if (!TryDate(row, RosterKind.Posts, 3, out var last) || references.Post(row[0], row[1]) is not { Refused: false, Value: var id }) continue;
            if ((at.Posts[id].Until is null || at.Posts[id].Until > last) && Take(row, at.EndPost(id, last!.Value, null), RosterKind.Posts, RosterEffect.Ended, Name(at.Posts[id]))) ended.Add(row);
        }
    }

    private void ReadPosts(ImmutableArray<RosterRow> rows)
    {
        foreach (var row in rows)
        {
            if (!IsText(row, RosterKind.Posts, 1, 100) || !TryFind(row, references.Division(row[0]), out var division)) continue;
            if (!Yes.Contains(row[2]) && !No.Contains(row[2]))
            {
                Fault(row, Refuse.RowValueUnknown("所属長", row[2], "○、空欄"));
                continue;
            }

            ReadPost(row, division, Yes.Contains(row[2]));
        }

        foreach (var row in rows.Where(r => r[4].Length + r[5].Length > 0))
        {
            if (references.Post(row[0], row[1]) is not { Refused: false, Value: var id } || !TryFind(row, references.Post(row[4], row[5]), out var next)) continue;
            if (at.Posts[id] is not { Until: not null } post || post.SuccessorId != next) Take(row, at.EndPost(id, at.Posts[id].Until ?? date.AddDays(-1), next), RosterKind.Posts, RosterEffect.Changed, Name(at.Posts[id]));
        }
    }

    private void ReadPost(RosterRow row, Guid division, bool isHead)
    {
        if (references.Post(row[0], row[1]) is { Refused: false, Value: var id })
        {
            if (!namedPosts.TryAdd(id, row.Line)) Fault(row, Refuse.RowTwice(namedPosts[id]));
            else if (at.Posts[id].IsHead != isHead) Take(row, at.ChangePost(at.Posts[id] with { IsHead = isHead }), RosterKind.Posts, RosterEffect.Changed, Name(at.Posts[id]));
            else if (!ended.Contains(row)) unchanged++;
            return;
        }

        var opened = new Post(newId(), division, row[1], isHead);
        if (!Take(row, at.CreatePost(opened), RosterKind.Posts, RosterEffect.Added, Name(opened))) return;
        namedPosts[opened.Id] = row.Line;
        references.Add(opened);
    }

    private void EndMissingPosts()
    {
        foreach (var post in at.Posts.Values.Where(p => p.Until is null && !namedPosts.ContainsKey(p.Id)).ToList())
        {
            Take(null, at.EndPost(post.Id, date.AddDays(-1), null), RosterKind.Posts, RosterEffect.Ended, Name(post));
        }
    }

    private void ReadRoles(ImmutableArray<RosterRow> rows, bool complete)
    {
        var named = new HashSet<(Role, Guid, DateOnly)>();
        foreach (var row in rows)
        {
            if (!TryFind(row, references.Post(row[1], row[2]), out var postId) || !TryDate(row, RosterKind.Roles, 3, out var from) || !TryDate(row, RosterKind.Roles, 4, out var until)) continue;
            if (!roleTitles.TryGetValue(row[0], out var role) || role.IsDerived)
            {
                Fault(row, Refuse.RowValueUnknown("役割", row[0], string.Join("、", roleTitles.Where(r => !r.Value.IsDerived && r.Key != r.Value.Code).Select(r => r.Key))));
                continue;
            }

            var text = $"{row[0]}：{Name(at.Posts[postId])}";
            var known = at.RolesOf(postId).FirstOrDefault(r => r.Role == role && (from is null ? r.Covers(date) : r.From == from));
            named.Add((role, postId, known?.From ?? from ?? date));
            if (known is not null && (until == known.Until || (until is null && from is null))) unchanged++;
            else if (known is not null && until is { } end && (known.Until is null || end < known.Until)) Take(row, new Act("", new OrganizationEvent.RoleEnded(role, postId, end)), RosterKind.Roles, RosterEffect.Ended, text);
            else if (known is not null) Fault(row, Refuse.RowDiffers("最後の日", RosterDate.Write(known.Until)));
            else if (at.GiveRole(role, postId, from ?? date) is { Refused: true } refused) Fault(row, refused.Refusal);
            else Take(row, new Act("", new OrganizationEvent.RoleGiven(new RoleHolding(role, postId, from ?? date, until))), RosterKind.Roles, RosterEffect.Added, text);
        }

        if (!complete) return;
        foreach (var holding in at.Roles.Where(r => r.From < date && r.Covers(date) && !named.Contains((r.Role, r.PostId, r.From))).ToList())
        {
            Take(null, new Act("", new OrganizationEvent.RoleEnded(holding.Role, holding.PostId, date.AddDays(-1))), RosterKind.Roles, RosterEffect.Ended, $"{holding.Role}：{Name(at.Posts[holding.PostId])}");
        }
    }

    private void ReadDeputies(ImmutableArray<RosterRow> rows, bool complete)
    {
        var orders = new Dictionary<(Guid Post, DateOnly From), SortedDictionary<int, (Guid Deputy, RosterRow Row)>>();
        foreach (var row in rows)
        {
            if (!TryFind(row, references.Post(row[0], row[1]), out var post) || !TryFind(row, references.Post(row[3], row[4]), out var deputy) || !TryDate(row, RosterKind.Deputies, 5, out var from)) continue;
            if (!int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place < 1)
            {
                Fault(row, Refuse.RowNumberWrong("順位", row[2]));
                continue;
            }

            if (!orders.TryGetValue((post, from ?? date), out var order)) orders[(post, from ?? date)] = order = [];
            if (!order.TryAdd(place, (deputy, row))) Fault(row, Refuse.RowTwice(order[place].Row.Line));
        }

        foreach (var ((post, from), order) in orders)
        {
            var (deputies, first) = (order.Values.Select(v => v.Deputy).ToImmutableArray(), order.Values.First().Row);
            if (at.DeputiesOf(post, from).SequenceEqual(deputies)) unchanged += order.Count;
            else Take(first, at.SetDeputies(new DeputyOrder(post, deputies, from)), RosterKind.Deputies, at.DeputiesOf(post, from).IsEmpty ? RosterEffect.Added : RosterEffect.Changed, Name(at.Posts[post]));
        }

        if (!complete) return;
        var named = orders.Keys.Select(k => k.Post).ToHashSet();
        foreach (var post in at.Deputies.Select(d => d.PostId).Distinct().Where(id => !named.Contains(id) && !at.DeputiesOf(id, date).IsEmpty).ToList())
        {
            Take(null, at.SetDeputies(new DeputyOrder(post, [], date)), RosterKind.Deputies, RosterEffect.Ended, Name(at.Posts[post]));
        }
    }
}
