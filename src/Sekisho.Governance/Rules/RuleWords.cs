using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Rules;

/// <summary>What the words of a rule set are called in Japanese.</summary>
public static class RuleWords
{
    /// <summary>A kind of case.</summary>
    public static string Of(CaseKind kind) => kind switch
    {
        CaseKind.New => "新規",
        CaseKind.Join => "利用者追加",
        CaseKind.Change => "変更",
        CaseKind.Renew => "更新",
        CaseKind.Bulk => "一括",
        CaseKind.Exception => "例外措置",
        CaseKind.Closure => "廃止届",
        CaseKind.Measure => "停止・取消",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A contract.</summary>
    public static string Of(Contract contract) => contract switch
    {
        Contract.TermsOnly => "約款型",
        Contract.Individual => "個別契約",
        Contract.OwnBody => "自庁",
        _ => throw new ArgumentOutOfRangeException(nameof(contract)),
    };

    /// <summary>A way of delivery.</summary>
    public static string Of(Delivery delivery) => delivery switch
    {
        Delivery.Internet => "インターネット",
        Delivery.LgwanAsp => "LGWAN-ASP",
        Delivery.Intranet => "庁内",
        _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
    };

    /// <summary>What the public list shows.</summary>
    public static string Of(PublicField field) => field switch
    {
        PublicField.Service => "サービス",
        PublicField.Provider => "提供元",
        PublicField.Task => "業務",
        PublicField.Division => "利用する課",
        PublicField.Class => "入力できる情報",
        PublicField.Period => "期間",
        PublicField.Manager => "管理者の職",
        PublicField.Number => "許可番号",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>A risk.</summary>
    public static string Of(Risk risk) => risk switch
    {
        Risk.Low => "低",
        Risk.Middle => "中",
        Risk.High => "高",
        _ => throw new ArgumentOutOfRangeException(nameof(risk)),
    };

    /// <summary>What is done in a step.</summary>
    public static string Of(StepKind kind) => kind switch
    {
        StepKind.Review => "回議",
        StepKind.Consult => "合議",
        StepKind.Examine => "審査",
        StepKind.Decide => "決裁",
        StepKind.Circulate => "回覧",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How many posts act.</summary>
    public static string Of(StepMode mode) => mode switch
    {
        StepMode.One => "だれか一人",
        StepMode.All => "全員",
        StepMode.Some => "一部（人数を決める）",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    /// <summary>How a question is answered.</summary>
    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Choice => "一つ選ぶ",
        QuestionKind.Choices => "いくつでも選ぶ",
        QuestionKind.Text => "一行の文",
        QuestionKind.LongText => "長い文",
        QuestionKind.Date => "日付",
        QuestionKind.Number => "数",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A kind of condition.</summary>
    public static string Of(ConditionKind kind) => kind switch
    {
        ConditionKind.Continuing => "使う間ずっと守る",
        ConditionKind.Precedent => "満たすまで使えない",
        ConditionKind.Dated => "期限までに行う",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A matter that an act rests on.</summary>
    public static string Of(RuleMatter matter) => matter switch
    {
        RuleMatter.Scope => "業務の範囲",
        RuleMatter.Level => "格付と上限",
        RuleMatter.Application => "利用の申請",
        RuleMatter.Decision => "審査と許可",
        RuleMatter.Management => "利用状況の管理",
        RuleMatter.Exception => "例外措置",
        _ => throw new ArgumentOutOfRangeException(nameof(matter)),
    };

    /// <summary>A sort of record in a retention rule; its code where nobody has named it.</summary>
    public static string OfRecord(string subject) => subject switch
    {
        "cases" => "利用申請",
        "permits" => "許可台帳",
        "uses" => "利用記録",
        "prompts" => "入力した文の控え",
        _ => subject,
    };

    /// <summary>伏せて送る.</summary>
    public static string Of(FindingAction action) => action switch
    {
        FindingAction.Allow => "許可",
        FindingAction.Mask => "伏せて送る",
        FindingAction.Reason => "理由を書いて送る",
        FindingAction.Stop => "止める",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>Circumstances as the beginning of a sentence: 新規で、リスクが高のとき; 「いつも」 where they narrow nothing.</summary>
    public static string Of(Circumstances? when, RuleSet rules)
    {
        if (when is null || when.IsEverything) return "いつも";
        List<string> parts = [];
        Add(when.Kinds.Select(Of), "{0}の手続");
        Add(when.ServiceKinds.Select(ServiceKinds.Title), "サービスの種類が{0}");
        Add(when.Contracts.Select(Of), "契約の形が{0}");
        Add(when.Deliveries.Select(Of), "届き方が{0}");
        Add(when.Tasks.Select(t => rules.TaskOf(t)?.Title ?? t), "業務が{0}");
        if ((when.MinimumRisk ?? Risk.Low, when.MaximumRisk ?? Risk.High) is var (least, most) && (least, most) != (Risk.Low, Risk.High)) parts.Add(least == most ? $"リスクが{Of(least)}" : least == Risk.Low ? $"リスクが{Of(most)}以下" : $"リスクが{Of(least)}以上");
        if (when.MinimumLevel is { } level) parts.Add($"情報が{rules.ClassOf(level).Code}以上");
        foreach (var (code, values) in when.Answers.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var question = rules.Sheets.SelectMany(s => s.Questions).FirstOrDefault(q => q.Code == code);
            parts.Add($"「{question?.Text ?? code}」の答えが{string.Join("か", values.Select(v => question?.Options.FirstOrDefault(o => o.Code == v)?.Title ?? v))}");
        }

        return string.Join("で、", parts) + "のとき";

        void Add(IEnumerable<string> words, string sentence)
        {
            if (string.Join("・", words) is { Length: > 0 } joined) parts.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, joined));
        }
    }
}
