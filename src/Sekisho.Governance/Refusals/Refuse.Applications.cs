namespace Sekisho.Governance.Refusals;

/// <content>What the applicant's pages refuse beside the answers themselves: files, saved lists. SK1270 to SK1289.</content>
public static partial class Refuse
{
    /// <summary>SK1270.</summary>
    public static Refusal FileKindNotAccepted(string name) => new("SK1270", RefusalKind.Input, $"「{name}」は添付できない種類のファイルです。PDF、Word（docx）、Excel（xlsx）、PowerPoint（pptx）、PNG、JPEG、テキスト（txt・csv）、メール（eml）のどれかにしてください。") { Field = "attachments" };

    /// <summary>SK1271.</summary>
    public static Refusal FileContradictsName(string name) => new("SK1271", RefusalKind.Input, $"「{name}」は、名前の末尾と中身の形式が合っていません。元のソフトウェアで開き、正しい形式で保存し直してから添付してください。") { Field = "attachments" };

    /// <summary>SK1272.</summary>
    public static Refusal FileMayRun(string name) => new("SK1272", RefusalKind.Input, $"「{name}」には、マクロやプログラムなど、開くと動くおそれのある内容が含まれているため、添付できません。それを除いて保存し直してください。") { Field = "attachments" };

    /// <summary>SK1273.</summary>
    public static Refusal FileTooLarge(string name, long megabytes) => new("SK1273", RefusalKind.TooLarge, $"「{name}」は大きすぎます。添付できるのは1個{megabytes}MBまでです。小さくするか、分けてください。") { Field = "attachments" };

    /// <summary>SK1274.</summary>
    public static Refusal FileMissing() => new("SK1274", RefusalKind.Input, "添付するファイルを選んでください。中身のないファイルは添付できません。") { Field = "attachments" };

    /// <summary>SK1275.</summary>
    public static Refusal FileNameTaken(string name) => new("SK1275", RefusalKind.Input, $"「{name}」という名前のファイルは、すでに添付されています。前のものを外すか、名前を変えてください。") { Field = "attachments" };

    /// <summary>SK1276.</summary>
    public static Refusal TooManySavedLists(int most) => new("SK1276", RefusalKind.Input, $"保存できる一覧は{most}個までです。使わないものを消してから保存してください。") { Field = "name" };

    /// <summary>SK1277.</summary>
    public static Refusal PeriodOfListReversed() => new("SK1277", RefusalKind.Input, "一覧の期間は、終わりの日を始まりの日より後にしてください。") { Field = "from" };

    /// <summary>SK1278.</summary>
    public static Refusal NothingToAdd() => new("SK1278", RefusalKind.Input, "別紙に加える許可が選ばれていません。印を付けるか、探し直してください。") { Field = "items" };

    /// <summary>SK1279.</summary>
    public static Refusal ActionMissing() => new("SK1279", RefusalKind.Input, "別紙の許可をどうするかを選び、更新・短縮・終了には日付を入力してください。") { Field = "items" };
}
