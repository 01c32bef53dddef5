using System.Collections.Immutable;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A question of the application form; its name is also that of the field in the address and in refusals.</summary>
/// <param name="Name">Name of the step.</param>
/// <param name="Question">The question, as the page's heading asks it.</param>
/// <param name="Title">The same in a word or two, for the list of answers.</param>
public sealed record ApplicationStep(string Name, string Question, string Title)
{
    /// <summary>The questions in the order in which they are asked.</summary>
    public static ImmutableArray<ApplicationStep> All { get; } =
    [
        new("service", "どのサービスを使いたいですか", "サービス"),
        new("task", "どの業務に使いますか", "業務の種類"),
        new("purpose", "何のために、どのように使いますか", "業務の内容"),
        new("users", "誰が使いますか", "利用者の範囲"),
        new("level", "どの格付の情報まで入力しますか", "入力する情報の格付"),
        new("period", "いつからいつまで使いますか", "利用する期間"),
        new("confirmations", "約款を確かめましたか", "約款の確認"),
        new("risk", "リスクを許容できますか", "リスクの許容"),
    ];

    /// <summary>Its place, from 1.</summary>
    public int Number => All.IndexOf(this) + 1;

    /// <summary>The question after it, or null after the last.</summary>
    public ApplicationStep? Next => Number < All.Length ? All[Number] : null;

    /// <summary>The question before it, or null before the first.</summary>
    public ApplicationStep? Previous => Number > 1 ? All[Number - 2] : null;

    /// <summary>The step of a name, or null.</summary>
    public static ApplicationStep? Of(string? name) => All.FirstOrDefault(s => s.Name == name);
}
