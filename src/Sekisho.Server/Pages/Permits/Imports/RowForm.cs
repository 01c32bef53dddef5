using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Registers;
using Sekisho.Server.Pages.Reviews;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>A row as fields of a form.</summary>
public sealed class RowForm
{
    /// <summary>The service.</summary>
    public Guid? Service { get; set; }

    /// <summary>The task.</summary>
    public string? Task { get; set; }

    /// <summary>The purpose.</summary>
    public string? Purpose { get; set; }

    /// <summary>The division.</summary>
    public Guid? Division { get; set; }

    /// <summary>Whether the whole division uses.</summary>
    public bool WholeDivision { get; set; }

    /// <summary>The users, as <see cref="ScopeChoice"/> names them.</summary>
    public IReadOnlyList<string> Users { get; set; } = [];

    /// <summary>The managing post.</summary>
    public Guid? Manager { get; set; }

    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    public string? Until { get; set; }

    /// <summary>The class.</summary>
    public int? Level { get; set; }

    /// <summary>Conditions, one a line.</summary>
    public string? Conditions { get; set; }

    /// <summary>Remarks.</summary>
    public string? Remarks { get; set; }

    /// <summary>The fields of an entry.</summary>
    public static RowForm Of(RegisterEntry entry) => new()
    {
        Service = entry.ServiceId,
        Task = entry.TaskCode,
        Purpose = entry.Purpose,
        Division = entry.DivisionId,
        WholeDivision = entry.DivisionId is { } division && entry.Users.Divisions.Contains(division),
        Users = [.. entry.Users.Divisions.Select(ScopeChoice.Division), .. entry.Users.Posts.Select(ScopeChoice.Post), .. entry.Users.Persons.Select(ScopeChoice.Person)],
        Manager = entry.ManagerPostId,
        From = TypedDay.Write(entry.From),
        Until = TypedDay.Write(entry.Until),
        Level = entry.Level,
        Conditions = string.Join('\n', entry.Conditions),
        Remarks = entry.Remarks,
    };

    /// <summary>The entry; what the file alone tells stays as it was read.</summary>
    public RegisterEntry Read(RegisterEntry read, Organization organization) => read with
    {
        ServiceId = Service,
        TaskCode = Task,
        Purpose = Purpose?.Trim() ?? "",
        DivisionId = Division,
        Users = Scope(organization),
        ManagerPostId = Manager,
        From = TypedDay.Read(From),
        Until = TypedDay.Read(Until),
        Level = Level,
        Conditions = [.. (Conditions ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Remarks = Remarks?.Trim() ?? "",
    };

    /// <summary>The users that are ticked.</summary>
    public UserScope Scope(Organization organization)
    {
        var all = new UserScope([.. organization.Divisions.Keys], [.. organization.Posts.Keys], [.. organization.People.Keys]);
        var kept = ScopeChoice.Kept(all, Users.ToHashSet());
        return WholeDivision && Division is { } own && !kept.Divisions.Contains(own) ? kept with { Divisions = kept.Divisions.Add(own) } : kept;
    }
}
