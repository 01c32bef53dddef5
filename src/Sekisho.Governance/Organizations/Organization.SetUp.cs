using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Organizations;

/// <content>How a body comes into being with the one who will enter everything else.</content>
public sealed partial record Organization
{
    /// <summary>
    /// Sets a body up whole, in one act: a first division, a post in it that carries the administrator's role, the person who holds it from today.
    /// SK1350 for a code with a wrong check digit; otherwise what the single commands refuse.
    /// </summary>
    public static Result<Act> SetUp(Body body, Division division, Post post, Person person, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(body.Name)) return Refuse.FieldMissing("body", "団体の名前");
        if (body.Code is { } code && !BodyCode.IsValid(code)) return Refuse.BodyCodeWrong();
        var events = Found(body).Events.ToList();
        var organization = Fold(null, events[0]);
        Func<Organization, Result<Act>>[] commands =
        [
            o => o.OpenDivision(division),
            o => o.CreatePost(post),
            o => o.RegisterPerson(person, post.Id, today),
            o => o.GiveRole(Role.Administrator, post.Id, today),
        ];
        foreach (var command in commands)
        {
            var act = command(organization);
            if (act.Refused) return act.Refusal;
            events.AddRange(act.Value.Events);
            organization = act.Value.Events.Aggregate(organization, Fold);
        }

        return new Act("organization.found", [.. events]);
    }
}
