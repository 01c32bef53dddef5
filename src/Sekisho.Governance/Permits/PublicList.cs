using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Permits;

/// <summary>
/// 公表用の一覧: of the permits in force on a date what the rule set makes public, as text. What it does not name is not in it, so that no page can show it by mistake.
/// </summary>
/// <param name="Title">Name of the body.</param>
/// <param name="Text">What stands above the list.</param>
/// <param name="Fields">Its columns.</param>
/// <param name="Rows">Its rows, by column.</param>
/// <param name="Date">The date.</param>
public sealed record PublicList(string Title, string Text, ImmutableArray<PublicField> Fields, ImmutableArray<ImmutableArray<string>> Rows, DateOnly Date)
{
    /// <summary>The list of a body on a date; null where its rule set makes nothing public.</summary>
    public static PublicList? Of(BodyRegister register, DateOnly date)
    {
        if (register.Rules.PublicList is not { } rule) return null;
        var rows = from permit in register.Permits
                   where permit.StateOn(date) is PermitState.InForce && register.Services.ContainsKey(permit.ServiceId)
                   let service = register.Services[permit.ServiceId]
                   where ServiceCheck.Use(service, register.Rules, date) is null && (rule.ServiceKinds is not { } kinds || kinds.Contains(service.Facts.Kind))
                   orderby service.Facts.Name, permit.Number
                   select rule.Fields.Select(field => Value(field, permit, service, register)).ToImmutableArray();
        return new PublicList(register.Organization.Body.Name, rule.Text, rule.Fields, [.. rows], date);
    }

    private static string Value(PublicField field, Permit permit, Service service, BodyRegister register) => field switch
    {
        PublicField.Service => service.Facts.Name,
        PublicField.Provider => service.Facts.Provider,
        PublicField.Task => register.Rules.TaskOf(permit.TaskCode)?.Title ?? permit.TaskCode,
        PublicField.Division => register.Organization.Divisions.GetValueOrDefault(permit.DivisionId)?.Name ?? "",
        PublicField.Class => register.Rules.ClassOf(permit.MaximumLevel).Code,
        PublicField.Period => $"{JapaneseEra.Format(permit.From)}から{JapaneseEra.Format(permit.Until)}まで",
        PublicField.Manager => register.Organization.Posts.GetValueOrDefault(permit.ManagerPostId)?.Title ?? "",
        PublicField.Number => permit.Number,
        _ => "",
    };
}
