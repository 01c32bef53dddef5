using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Administration;

/// <summary>A change of a transfer in words.</summary>
/// <param name="What">What happens.</param>
/// <param name="About">To whom or what.</param>
/// <param name="Detail">More.</param>
public sealed record TransferLine(string What, string About, string Detail)
{
    /// <summary>The changes of a transfer, in order; names of what it brings are taken from itself.</summary>
    public static IReadOnlyList<TransferLine> Of(Organization organization, Transfer transfer, RuleSet rules)
    {
        var divisions = organization.Divisions.Values.ToDictionary(d => d.Id, d => d.Name);
        var posts = organization.Posts.Values.ToDictionary(p => p.Id);
        var people = organization.People.Values.ToDictionary(p => p.Id, p => p.Name);
        foreach (var change in transfer.Changes)
        {
            if (change is OrganizationEvent.DivisionOpened opened) divisions[opened.Division.Id] = opened.Division.Name;
            else if (change is OrganizationEvent.PostCreated created) posts[created.Post.Id] = created.Post;
            else if (change is OrganizationEvent.PersonRegistered { Person: { } person }) people[person.Id] = person.Name;
        }

        return [.. transfer.Changes.Select(Line)];

        string Person(Guid id) => people.GetValueOrDefault(id, "（登録のない職員）");
        string Division(Guid id) => divisions.GetValueOrDefault(id, "（登録のない部署）");
        string Post(Guid id) => posts.TryGetValue(id, out var post) ? $"{Division(post.DivisionId)} {post.Title}" : "（登録のない職）";
        string Ends(DateOnly? until) => until is { } last ? $"最後の日 {Titles.Date(last)}" : "";

        TransferLine Line(OrganizationEvent change) => change switch
        {
            OrganizationEvent.DivisionOpened e => new("部署の新設", e.Division.Name, e.Division.ParentId is { } parent ? Division(parent) + "の下" : ""),
            OrganizationEvent.DivisionChanged e => new(e.Division.Until is null ? "部署の変更" : "部署の廃止", Division(e.Division.Id), e.Division.Until is null ? e.Division.Name : Ends(e.Division.Until)),
            OrganizationEvent.PostCreated e => new("職の新設", Post(e.Post.Id), e.Post.IsHead ? "所属長" : ""),
            OrganizationEvent.PostChanged e => new(e.Post.Until is null ? "職の変更" : "職の廃止", Post(e.Post.Id), e.Post.Until is null ? e.Post.Title : Ends(e.Post.Until)),
            OrganizationEvent.PersonRegistered e => new("職員の登録", Person(e.PersonId), ""),
            OrganizationEvent.PersonChanged e => new("職員の登録の変更", Person(e.PersonId), e.Person is { } person && person.Name != Person(e.PersonId) ? person.Name : ""),
            OrganizationEvent.Assigned e => new("発令", Person(e.Assignment.PersonId), $"{Post(e.Assignment.PostId)}（{Titles.Date(e.Assignment.From)}から）"),
            OrganizationEvent.AssignmentEnded e => new("発令の終わり", Person(e.PersonId), $"{Post(e.PostId)}（{Titles.Date(e.LastDay)}まで）"),
            OrganizationEvent.AssignmentCancelled e => new("発令の取消し", Person(e.PersonId), Post(e.PostId)),
            OrganizationEvent.RoleGiven e => new("役割を付ける", Post(e.Holding.PostId), rules.TitleOf(e.Holding.Role)),
            OrganizationEvent.RoleEnded e => new("役割の終わり", Post(e.PostId), $"{rules.TitleOf(e.Role)}（{Titles.Date(e.LastDay)}まで）"),
            OrganizationEvent.DeputiesSet e => new("代理の順位", Post(e.Order.PostId), string.Join(" → ", e.Order.DeputyPostIds.Select(Post))),
            OrganizationEvent.TrainingPassed e => new("研修の修了", Person(e.Training.PersonId), $"段階{e.Training.Level}"),
            _ => new("そのほかの変更", "", ""),
        };
    }
}
