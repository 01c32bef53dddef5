namespace Sekisho.Governance.Refusals;

/// <content>What the register of services refuses about terms, examinations and contracts.</content>
public static partial class Refuse
{
    /// <summary>SK1440.</summary>
    public static Refusal TermsSame(int number) => new("SK1440", RefusalKind.State, $"この約款は、登録されている第{number}版と同じ内容です。新しい版が出たときに登録してください。");

    /// <summary>SK1441.</summary>
    public static Refusal TermsNotKept(string service) => new("SK1441", RefusalKind.State, $"「{service}」の約款がまだ登録されていません。先に約款を登録し、読んでから点検してください。");

    /// <summary>SK1442.</summary>
    public static Refusal ServiceIsSuspended(string service) => new("SK1442", RefusalKind.State, $"「{service}」は全体が停止されています。停止を解除してから、審査の結果を登録してください。");

    /// <summary>SK1443.</summary>
    public static Refusal ItemsOpen(int count, string first) => new("SK1443", RefusalKind.State, $"点検の終わっていない項目が{count}件あります（「{first}」など）。すべての項目に答えてください。") { Field = "outcome" };

    /// <summary>SK1444.</summary>
    public static Refusal ItemUnacceptable(string item) => new("SK1444", RefusalKind.State, $"「{item}」が不可のため、利用できる状態にはできません。禁止とするか、対策を決めて点検し直してください。") { Field = "outcome" };

    /// <summary>SK1445.</summary>
    public static Refusal ItemConditional(string item) => new("SK1445", RefusalKind.State, $"「{item}」が条件付のため、利用可にはできません。条件付か指定利用可にしてください。") { Field = "outcome" };

    /// <summary>SK1446.</summary>
    public static Refusal ServiceConditionsMissing() => new("SK1446", RefusalKind.Input, "条件付とするときは、守る条件を一つ以上入力してください。") { Field = "conditions" };

    /// <summary>SK1447.</summary>
    public static Refusal DesignationMissing() => new("SK1447", RefusalKind.Input, "指定利用可とするときは、使える課か業務を一つ以上選んでください。") { Field = "designation" };

    /// <summary>SK1448.</summary>
    public static Refusal NoContractPath(string service) => new("SK1448", RefusalKind.State, $"「{service}」は個別契約のサービスではないため、登録できません。契約の形が違うときは、サービスの内容を直してください。");

    /// <summary>SK1449.</summary>
    public static Refusal ConsentBeforeReport() => new("SK1449", RefusalKind.State, "検討状況の報告より前の了解は登録できません。先に報告を登録し、日付を確かめてください。") { Field = "day" };

    /// <summary>SK1450.</summary>
    public static Refusal ServiceUnderReview(string service) => new("SK1450", RefusalKind.State, $"「{service}」は再審査をしています。終わるまで、新しい利用は申請できません。審査担当に見込みを確かめてください。");

    /// <summary>SK1451.</summary>
    public static Refusal NotDesignated(string service) => new("SK1451", RefusalKind.State, $"「{service}」は、指定された課と業務だけが利用できます。ほかのサービスを選ぶか、審査担当に相談してください。");

    /// <summary>SK1452.</summary>
    public static Refusal ContractClassUnknown() => new("SK1452", RefusalKind.Input, "契約で入力できる情報の上限を選んでください。") { Field = "level" };

    /// <summary>SK1453.</summary>
    public static Refusal ContractPathOpen(string service, string missing) => new("SK1453", RefusalKind.State, $"「{service}」は個別契約のサービスです。申請の前に、{missing}が要ります。審査担当に依頼してください。");

    /// <summary>SK1454.</summary>
    public static Refusal TermsNewer(string service, int number) => new("SK1454", RefusalKind.State, $"「{service}」の約款が新しくなりました（第{number}版）。新しい約款を読んで、確かめ直してください。") { Field = "confirmations" };

    /// <summary>SK1455.</summary>
    public static Refusal TooManyServiceConditions(int most) => new("SK1455", RefusalKind.Input, $"条件は{most}個までです。同じような条件は一つにまとめてください。") { Field = "conditions" };

    /// <summary>SK2111.</summary>
    public static Refusal ServiceProhibited(string service) => new("SK2111", RefusalKind.NotPermitted, $"「{service}」の利用は禁止されています。ほかのサービスを使ってください。");

    /// <summary>SK2112.</summary>
    public static Refusal ServiceRetired(string service) => new("SK2112", RefusalKind.NotPermitted, $"「{service}」は廃止されています。ほかのサービスを使ってください。");

    /// <summary>SK2113.</summary>
    public static Refusal ServiceReviewDue(string service) => new("SK2113", RefusalKind.NotPermitted, $"「{service}」は、再審査が終わるまで使えません。審査担当に見込みを確かめてください。");

    /// <summary>SK2114.</summary>
    public static Refusal ContractOver(string service) => new("SK2114", RefusalKind.NotPermitted, $"「{service}」の契約の期間が終わっているため使えません。契約の更新の登録を、審査担当に依頼してください。");
}
