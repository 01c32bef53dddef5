namespace Sekisho.Governance.Organizations;

/// <summary>A member of staff (職員).</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">氏名.</param>
/// <param name="Kana">ふりがな.</param>
/// <param name="Mail">Mail address, by which they sign in; empty for people without one, for whom a clerk applies.</param>
/// <param name="StaffNumber">職員番号 by which files name the person, or null.</param>
/// <param name="Employment">How they are employed.</param>
/// <param name="HasTerminal">Whether they have a terminal of their own at work.</param>
public sealed record Person(Guid Id, string Name, string Kana, string Mail, string? StaffNumber = null, Employment Employment = Employment.Permanent, bool HasTerminal = true)
{
    /// <summary>What stands in place of the name of somebody whose data was deleted.</summary>
    public const string ForgottenName = "（削除済み）";

    /// <summary>Whether their data was deleted.</summary>
    public bool IsForgotten => Name == ForgottenName;

    /// <summary>What is left of somebody whose data was deleted: the id by which events name them.</summary>
    public static Person Forgotten(Guid id) => new(id, ForgottenName, "", "", null, Employment.Permanent, HasTerminal: false);
}
