using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Sekisho.Governance.Organizations;

/// <summary>
/// A role that a rule set ties to posts. The program itself knows the ones named here; a rule set may bring any other (情報システム管理者, CAIO,
/// 情報セキュリティ委員会 ...) and let it take part in routes. Titles are data of the rule set.
/// </summary>
/// <param name="Code">Stable code, such as <c>Decider</c>: letters, digits and hyphens.</param>
[JsonConverter(typeof(RoleConverter))]
public readonly record struct Role(string Code)
{
    /// <summary>Longest code, in characters.</summary>
    public const int LongestCode = 40;

    /// <summary>所属長: head of the applicant's division; follows from the division, is never given by itself.</summary>
    public static Role DivisionHead { get; } = new(nameof(DivisionHead));

    /// <summary>上位の部局長: head of the division above the applicant's; follows from the divisions, is never given by itself.</summary>
    public static Role DepartmentHead { get; } = new(nameof(DepartmentHead));

    /// <summary>外部サービス管理者 of the permit that a case is about; follows from the permit, is never given by itself.</summary>
    public static Role Manager { get; } = new(nameof(Manager));

    /// <summary>審査担当: examines applications and services, as a rule the information systems division.</summary>
    public static Role Examiner { get; } = new(nameof(Examiner));

    /// <summary>許可権限者 (local: 情報セキュリティ責任者), who decides.</summary>
    public static Role Decider { get; } = new(nameof(Decider));

    /// <summary>統括情報セキュリティ責任者, who makes the rule and may suspend a whole service.</summary>
    public static Role Chief { get; } = new(nameof(Chief));

    /// <summary>最高情報セキュリティ責任者 (CISO), who decides 例外措置.</summary>
    public static Role Ciso { get; } = new(nameof(Ciso));

    /// <summary>CSIRT, which may suspend permits and whole services at once.</summary>
    public static Role Csirt { get; } = new(nameof(Csirt));

    /// <summary>監査人: reads everything of the body, changes nothing.</summary>
    public static Role Auditor { get; } = new(nameof(Auditor));

    /// <summary>システム管理者: keeps people, posts and connections; decides nothing by this.</summary>
    public static Role Administrator { get; } = new(nameof(Administrator));

    /// <summary>合議 that the applicant asks for, of a post of their choice.</summary>
    public static Role Consulted { get; } = new(nameof(Consulted));

    /// <summary>Whether it follows from divisions or permits and is never given to a post.</summary>
    public bool IsDerived => this == DivisionHead || this == DepartmentHead || this == Manager || this == Consulted;

    /// <summary>Reads a code. False for an empty one, one that is too long or holds other characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Role role)
    {
        role = new Role(text ?? "");
        return text is { Length: > 0 and <= LongestCode } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }

    /// <inheritdoc/>
    public override string ToString() => Code;
}
