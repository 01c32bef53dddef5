using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Rules.Editing;

/// <summary>The pages of the editor, one for each topic, in the order in which they are worked through.</summary>
internal static partial class Forms
{
    private const string WhenGroup = "どの申請に当てはまるか";

    /// <summary>All topics.</summary>
    public static ImmutableArray<Form> Topics { get; } =
    [
        Tasks, Roles, Routes, Classes, Ceilings, Sheets, Confirmations, Conditions, Trainings, Checklists, Reports, Retention, Periods, ContractPath, PublicList, Facts, Procedures, Frame, Articles, Clauses, Marks, Findings, Successions,
    ];

    /// <summary>The page on which a place of the rules is edited.</summary>
    public static string PageOf(string place)
    {
        var parts = place.Split('/');
        if (Topics.FirstOrDefault(t => t.IsList && t.Name == parts[0]) is not null)
        {
            // As deep as there are numbers: routes/0/steps/1/role is edited on routes/0/steps/1.
            var last = Array.FindLastIndex(parts, p => p.All(char.IsAsciiDigit) && p.Length > 0);
            return string.Join('/', parts.Take(Math.Max(last + 1, 1)));
        }

        return Topics.FirstOrDefault(t => !t.IsList && t.Fields.Any(f => place == f.Place || place.StartsWith(f.Place + "/", StringComparison.Ordinal) || f.Place.StartsWith(place + "/", StringComparison.Ordinal)))?.Name ?? "";
    }

    private static Field Line(string name, string title, string hint = "", bool optional = false) => new(name, title, FieldKind.Line, hint, optional);

    private static Field Text(string name, string title, string hint = "", bool optional = false) => new(name, title, FieldKind.Text, hint, optional);

    private static Field Help(string name, string title) => new(name, title, FieldKind.Text, Blank: true);

    private static Field Code(string hint = "半角の英数字とハイフン。後から変えないでください。") => new("code", "符号", FieldKind.Line, hint);

    private static Field ClauseOf(bool optional = true) =>
        new("clause", "根拠の条項", FieldKind.Choice, "", optional, rules => rules.Clauses.Select(c => new Option(c.Code, $"{c.Code}　{c.Title}")));

    private static Field Level(string name, string title, bool optional, string group = "") =>
        new(name, title, FieldKind.Choice, "", optional, rules => rules.Classes.Select(c => new Option($"{c.Level}", $"{c.Code}（{c.Title}）")), AsNumber: true, group);

    private static Field Pick<T>(string name, string title, Func<T, string> words, bool optional = false, string hint = "", string group = "")
        where T : struct, Enum => new(name, title, FieldKind.Choice, hint, optional, _ => Enum.GetValues<T>().Select(v => new Option(v.ToString(), words(v))), Group: group);

    private static Field Many<T>(string name, string title, Func<T, string> words, string group, string hint = "")
        where T : struct, Enum => new(name, title, FieldKind.Choices, hint, true, _ => Enum.GetValues<T>().Select(v => new Option(v.ToString(), words(v))), Group: group);

    private static Field Kinds(string name, string group) =>
        new(name, "サービスの種類", FieldKind.Choices, "", true, _ => ServiceKinds.All.Select(k => new Option(k.Code, k.Title)), Group: group);

    /// <summary>The fields of circumstances below a property.</summary>
    private static ImmutableArray<Field> When(string name, string group = WhenGroup) =>
    [
        Many<CaseKind>($"{name}.kinds", "手続の種類", RuleWords.Of, group, "選ばないときは、どの手続にも当てはまります。"),
        Many<Contract>($"{name}.contracts", "契約の形", RuleWords.Of, group),
        Many<Delivery>($"{name}.deliveries", "届き方", RuleWords.Of, group),
        Kinds($"{name}.serviceKinds", group),
        new($"{name}.tasks", "業務", FieldKind.Choices, "", true, rules => rules.Tasks.Where(t => t.Allowed).Select(t => new Option(t.Code, t.Title)), Group: group),
        Pick<Risk>($"{name}.minimumRisk", "リスクの下限", RuleWords.Of, true, group: group),
        Pick<Risk>($"{name}.maximumRisk", "リスクの上限", RuleWords.Of, true, group: group),
        Level($"{name}.minimumLevel", "情報の格付の下限", true, group),
        new($"{name}.answers", "記入項目の答え", FieldKind.Values, "1行に一つ、「質問の符号=答えの符号,答えの符号」。例：output=published,raw", true, Group: group),
    ];
}
