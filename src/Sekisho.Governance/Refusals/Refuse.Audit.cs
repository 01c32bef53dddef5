namespace Sekisho.Governance.Refusals;

/// <content>What audits refuse: packages of evidence, self-checks, findings.</content>
public static partial class Refuse
{
    /// <summary>SK1840.</summary>
    public static Refusal PurposeMissing() => new("SK1840", RefusalKind.Input, "何のためにまとめるかを入力してください（例：令和8年度の定期監査）。") { Field = "purpose" };

    /// <summary>SK1841.</summary>
    public static Refusal FindingStateForbids(string state) => new("SK1841", RefusalKind.State, $"この指摘は今「{state}」のため、その操作はできません。画面を開き直して、今できることを確かめてください。");

    /// <summary>SK1842.</summary>
    public static Refusal FindingDaysReversed() => new("SK1842", RefusalKind.Input, "指摘の日は今日までの日、期限は指摘の日より後の日にしてください。") { Field = "due" };

    /// <summary>SK1843.</summary>
    public static Refusal DivisionIsNotTheirs() => new("SK1843", RefusalKind.NotPermitted, "この部署として回答できるのは、その部署か上の部署の所属長です。必要なときは、所属長に依頼してください。");

    /// <summary>SK1844.</summary>
    public static Refusal AuditorHeadsTheDivision() => new("SK1844", RefusalKind.NotPermitted, "自分が所属長である部署への指摘は、自分で確認できません。ほかの監査人に依頼してください。");

    /// <summary>SK1845.</summary>
    public static Refusal SelfCheckExists(string title) => new("SK1845", RefusalKind.State, $"{title}は、すでに始めています。一覧から開いてください。");

    /// <summary>SK1846.</summary>
    public static Refusal SelfCheckIsClosed() => new("SK1846", RefusalKind.State, "この自己点検は締め切られています。直したいことがあるときは、統括情報セキュリティ責任者に伝えてください。");

    /// <summary>SK1847.</summary>
    public static Refusal SelfCheckAnswerMissing(string code, int number) => new("SK1847", RefusalKind.Input, $"問{number}の答えを選んでください。") { Field = code };

    /// <summary>SK1848.</summary>
    public static Refusal SelfCheckRemedyMissing(string code, int number) => new("SK1848", RefusalKind.Input, $"問{number}の改善の内容と、終える日を入力してください。") { Field = code };

    /// <summary>SK1849.</summary>
    public static Refusal SelfCheckDayIsOver() => new("SK1849", RefusalKind.Input, "回答の期限は、今日か、今日より後の日にしてください。") { Field = "due" };

    /// <summary>SK1850.</summary>
    public static Refusal AuditorOnlyReads() => new("SK1850", RefusalKind.NotPermitted, "監査人は、申請を読むことだけができます。気付いたことは、監査の指摘として登録してください。");
}
