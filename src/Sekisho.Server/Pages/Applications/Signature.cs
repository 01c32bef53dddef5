using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Who acted, as offices write it: post, capacity in brackets, name.</summary>
internal static class Signature
{
    /// <summary>総務部長（代） 中村 健; a person whose data was deleted stays nameless.</summary>
    public static string Of(Guid? personId, Guid? postId, Capacity capacity, Organization organization) => string.Join(' ', new[]
    {
        postId is { } post && organization.Posts.TryGetValue(post, out var held) ? held.Title + Mark(capacity) : null,
        personId is not { } person ? Titles.Of(Capacity.System)
            : organization.People.TryGetValue(person, out var known) && known.Name.Length > 0 ? known.Name : "（削除された職員）",
    }.OfType<string>());

    /// <summary>The capacity as it stands behind a post; nothing for the person's own.</summary>
    public static string Mark(Capacity capacity) => capacity switch
    {
        Capacity.Deputy => "（代）",
        Capacity.Registration => "（外部決裁）",
        Capacity.Self or Capacity.Clerk or Capacity.System or Capacity.AfterCheck => "",
        _ => $"（{Titles.Of(capacity)}）",
    };

    /// <summary>The day that a decision bears: on paper the day of the decider's seal.</summary>
    public static DateOnly? DecidedOn(Case about) => about.Paper is { } paper ? paper.Seals[^1].On : about.DecidedAt is { } at ? JapanTime.DateAt(at) : null;

    /// <summary>The decider; what was sealed on paper is marked as that.</summary>
    public static string DeciderOf(Case about, Organization organization) => Of(about.DecidedBy, about.DecidedByPost, about.DecidedAs, organization);
}
