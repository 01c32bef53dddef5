using Sekisho.Governance.Organizations;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Audit;

/// <summary>Who acted, in words.</summary>
internal static class AuditWords
{
    /// <summary>総務部長　田中 恵子（本人）; the software for itself; a person whose data was deleted stays nameless.</summary>
    public static string Who(AuditLine line, Organization organization)
    {
        if (line.Content.Person is null) return Titles.Of(Capacity.System);
        var name = line.PersonId is { } id && organization.People.GetValueOrDefault(id) is { } person ? person.Name : "（個人の情報は削除済み）";
        return line.Content.Post is { } post && organization.Posts.GetValueOrDefault(post) is { } held
            ? $"{held.Title}　{name}（{Titles.Of(line.Content.Capacity)}）"
            : $"{name}（{Titles.Of(line.Content.Capacity)}）";
    }
}
