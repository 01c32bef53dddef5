using System.Collections.Immutable;
using Sekisho.Governance.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Which questions a case is asked, in order: they follow from its kind, from the answers so far and from the rule set's sheets.</summary>
public static class ApplicationSteps
{
    private static readonly ApplicationStep Service = new("service", "どのサービスを使いたいですか", "サービス");
    private static readonly ApplicationStep Task = new("task", "どの業務に使いますか", "業務の種類");
    private static readonly ApplicationStep Purpose = new("purpose", "何のために、どのように使いますか", "業務の内容");
    private static readonly ApplicationStep Users = new("users", "誰が使いますか", "利用者の範囲");
    private static readonly ApplicationStep Level = new("level", "どの格付の情報まで入力しますか", "入力する情報の格付");
    private static readonly ApplicationStep Period = new("period", "いつからいつまで使いますか", "利用する期間");
    private static readonly ApplicationStep Confirmations = new("confirmations", "約款を確かめましたか", "約款の確認");
    private static readonly ApplicationStep Risk = new("risk", "リスクを許容できますか", "リスクの許容");
    private static readonly ApplicationStep Permit = new("permit", "どの許可についての申請ですか", "対象の許可");
    private static readonly ApplicationStep Consulted = new("consulted", "ほかに合議してほしい職はありますか", "合議を希望する職", Optional: true);
    private static readonly ApplicationStep Attachments = new("attachments", "添付するファイル", "添付ファイル", Optional: true);

    /// <summary>The questions of a case.</summary>
    public static ImmutableArray<ApplicationStep> Of(CaseKind kind, Answers answers, CasePapers papers)
    {
        var facts = papers.FactsOf(kind, answers);
        var sheets = papers.Rules.QuestionsFor(facts).Select(q => q.Sheet).DistinctBy(s => s.Code).Select(s => new ApplicationStep(ApplicationStep.SheetPrefix + s.Code, s.Title, s.Title));
        IEnumerable<ApplicationStep> consulted = papers.Rules.ApplicantMayConsult ? [Consulted] : [];
        return [.. Before(kind, answers), .. sheets, .. After(kind, papers), .. consulted, Attachments];
    }

    private static IEnumerable<ApplicationStep> Before(CaseKind kind, Answers answers) => kind switch
    {
        CaseKind.New => [Service, Task, Purpose, Users, Level, Period],
        CaseKind.Exception => [Service, Task, Purpose, Users, Level, Period, Reason("なぜ例外が必要ですか")],
        CaseKind.Join => [Permit with { Question = "どの許可に加わりますか" }, Users with { Question = "誰が加わりますか", Title = "加わる人" }],
        CaseKind.Change => [Permit, new("change", "何を変えますか", "変える項目"), .. Changed(answers), Reason("なぜ変えますか")],
        CaseKind.Renew => [Permit with { Question = "どの許可を更新しますか" }, Period with { Question = "いつまで延ばしますか", Title = "更新後の最後の日" }],
        CaseKind.Closure => [Permit with { Question = "どの許可を廃止しますか" }, Period with { Question = "いつまでで使い終わりますか", Title = "最後の日" }, Reason("なぜ使い終わりますか")],
        CaseKind.Measure => [Permit, new("measure", "停止と取消の、どちらを求めますか", "求める処分"), Reason("なぜ必要ですか")],
        CaseKind.Bulk => [new("items", "別紙にまとめる許可を選んでください", "別紙"), Reason("なぜまとめて行いますか")],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IEnumerable<ApplicationStep> After(CaseKind kind, CasePapers papers)
    {
        if (kind is CaseKind.New or CaseKind.Exception or CaseKind.Renew && !papers.Rules.Confirmations.IsEmpty) yield return Confirmations;
        if (kind is CaseKind.New or CaseKind.Exception or CaseKind.Renew or CaseKind.Join) yield return Risk;
    }

    private static IEnumerable<ApplicationStep> Changed(Answers answers)
    {
        if (answers.Purpose is not null) yield return Purpose with { Question = "業務の内容を、どのように変えますか", Title = "変更後の業務の内容" };
        if (answers.Users is not null) yield return Users with { Question = "変更後は、誰が使いますか", Title = "変更後の利用者の範囲" };
        if (answers.Level is not null) yield return Level with { Question = "変更後は、どの格付の情報まで入力しますか", Title = "変更後の格付" };
        if (answers.Until is not null) yield return Period with { Question = "最後の日を、いつに早めますか", Title = "変更後の最後の日" };
    }

    private static ApplicationStep Reason(string question) => new("reason", question, "理由");
}
