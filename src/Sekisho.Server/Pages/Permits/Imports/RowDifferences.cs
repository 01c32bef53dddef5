using Sekisho.Governance.Permits;
using Sekisho.Governance.Registers;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>Where a row says something else than the permit that it became. What was not understood of the row is not compared.</summary>
internal static class RowDifferences
{
    /// <summary>The differences, in sentences.</summary>
    public static IEnumerable<string> Of(RegisterRow row, Permit permit, RegisterPapers papers)
    {
        var (entry, organization, rules) = (row.Entry, papers.Organization, papers.Rules);
        if (Understood(RegisterField.Until) && entry.Until is { } until && until != permit.Until) yield return Of("終わりの日", Titles.Date(permit.Until), Titles.Date(until));
        if (Understood(RegisterField.Level) && entry.Level is { } level && level != permit.MaximumLevel) yield return Of("格付", rules.ClassOf(permit.MaximumLevel).Code, rules.ClassOf(level).Code);
        if (Understood(RegisterField.Users) && !entry.Users.Equals(permit.Users)) yield return Of("利用者", Users(permit.Users), Users(entry.Users));
        if (Understood(RegisterField.Manager) && entry.ManagerPostId is { } manager && manager != permit.ManagerPostId) yield return Of("管理者", Post(permit.ManagerPostId), Post(manager));
        if (!entry.Conditions.SequenceEqual(permit.Conditions.Select(c => c.Text))) yield return Of("条件", string.Join("、", permit.Conditions.Select(c => c.Text)), string.Join("、", entry.Conditions));
        if (entry.Remarks != permit.Migration?.Remarks) yield return Of("備考", permit.Migration?.Remarks ?? "", entry.Remarks);

        bool Understood(RegisterField field) => row.Questions.All(q => q.Field != field);
        string Post(Guid id) => organization.Posts.GetValueOrDefault(id)?.Title ?? "（ない職）";
        string Users(UserScope scope) => string.Join("、", [
            .. scope.Divisions.Select(d => organization.Divisions.GetValueOrDefault(d)?.Name),
            .. scope.Posts.Select(Post),
            .. scope.Persons.Select(p => organization.People.GetValueOrDefault(p)?.Name)]);
    }

    private static string Of(string what, string register, string file) => $"{what}：台帳は「{register}」、ファイルは「{file}」です。";
}
