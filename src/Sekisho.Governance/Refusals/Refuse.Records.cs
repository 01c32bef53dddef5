namespace Sekisho.Governance.Refusals;

/// <content>What the keeping of records refuses: disposal, disclosure, deleting people's data, the signed rule.</content>
public static partial class Refuse
{
    /// <summary>SK1810.</summary>
    public static Refusal DisposalStateForbids(string state) => new("SK1810", RefusalKind.State, $"この廃棄の伺いは今「{state}」のため、その操作はできません。画面を開き直して、今できることを確かめてください。");

    /// <summary>SK1811.</summary>
    public static Refusal NothingToDispose() => new("SK1811", RefusalKind.Input, "廃棄するものが一つも残りません。保存期間が終わったものを選ぶか、伺いを取り下げてください。") { Field = "groups" };

    /// <summary>SK1812.</summary>
    public static Refusal ApproverProposed() => new("SK1812", RefusalKind.NotPermitted, "自分が作った廃棄の伺いを、自分で承認することはできません。ほかの統括情報セキュリティ責任者に承認を依頼してください。");

    /// <summary>SK1813.</summary>
    public static Refusal StillKept(string what, string until) => new("SK1813", RefusalKind.State, $"「{what}」は{until}まで保存します。保存期間が終わってから、廃棄の伺いを作ってください。") { Field = "groups" };

    /// <summary>SK1815.</summary>
    public static Refusal PersonStillThere() => new("SK1815", RefusalKind.State, "この職員は、職に就いているか、これから就く予定があるため、情報を削除できません。退職の日を登録し、その日が過ぎてから削除してください。");

    /// <summary>SK1816.</summary>
    public static Refusal PersonHasOpenMatters(string what) => new("SK1816", RefusalKind.State, $"この職員の{what}が残っているため、情報を削除できません。先に終わらせてから、もう一度削除してください。");

    /// <summary>SK1817.</summary>
    public static Refusal PersonIsForgotten() => new("SK1817", RefusalKind.State, "この職員の情報は、すでに削除されています。元に戻すことはできません。同じ人が再び働くときは、新しく登録してください。");

    /// <summary>SK1820.</summary>
    public static Refusal WordsNotThere(int passage, string words) => new("SK1820", RefusalKind.Input, $"第{passage}項に「{words}」はありません。項の文から写し取って入力してください。");

    /// <summary>SK1821.</summary>
    public static Refusal GroundMissing(int passage) => new("SK1821", RefusalKind.Input, $"第{passage}項を黒塗りする理由（非公開情報の種類）を選んでください。") { Field = $"ground-{passage}" };

    /// <summary>SK1822.</summary>
    public static Refusal DraftNotDisclosed() => new("SK1822", RefusalKind.State, "まだ提出されていない申請は、開示の対象にできません。提出された申請を選んでください。");

    /// <summary>SK1823.</summary>
    public static Refusal SignedRuleNotPdf() => new("SK1823", RefusalKind.Input, "署名または公印のある規程の写しは、PDFファイルにしてください。") { Field = "signed" };
}
