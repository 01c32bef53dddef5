namespace Sekisho.Governance.Refusals;

/// <content>What keeping divisions, posts, people and transfers refuses, SK1360 to SK1399.</content>
public static partial class Refuse
{
    /// <summary>SK1360.</summary>
    public static Refusal DivisionCodeTaken(string code) => new("SK1360", RefusalKind.State, $"所属コード「{code}」は別の部署が使っています。別のコードを入力してください。") { Field = "code" };

    /// <summary>SK1361: the tree would become a ring.</summary>
    public static Refusal DivisionBelowItself() => new("SK1361", RefusalKind.Input, "部署を、自分自身かその下の部署の下に置くことはできません。別の上位の部署を選んでください。") { Field = "parent" };

    /// <summary>SK1362.</summary>
    public static Refusal DivisionStandsBelow(string name) => new("SK1362", RefusalKind.State, $"この部署の下に「{name}」があるため、廃止できません。先に、その部署を移すか廃止してください。") { Field = "day" };

    /// <summary>SK1363.</summary>
    public static Refusal StaffNumberTaken() => new("SK1363", RefusalKind.State, "この職員番号はすでに登録されています。番号を確かめてください。") { Field = "number" };

    /// <summary>SK1364: what has happened stays.</summary>
    public static Refusal AlreadyBegun() => new("SK1364", RefusalKind.State, "すでに始まっているため、取り消せません。終わりの日を登録してください。");

    /// <summary>SK1365.</summary>
    public static Refusal AbsenceOverlaps() => new("SK1365", RefusalKind.State, "同じ期間に、すでに不在が登録されています。登録済みの不在を取り消してから、登録し直してください。") { Field = "from" };

    /// <summary>SK1366.</summary>
    public static Refusal DeputiesTwice() => new("SK1366", RefusalKind.Input, "代理の順位に、同じ職か、代理される職そのものがあります。別の職を選んでください。") { Field = "deputies" };

    /// <summary>SK1367.</summary>
    public static Refusal TrainingLevelOutOfRange(int highest) => new("SK1367", RefusalKind.Input, $"研修の段階は1から{highest}までの数字で入力してください。") { Field = "level" };

    /// <summary>SK1368: from its day on a transfer is history.</summary>
    public static Refusal TransferDayPast() => new("SK1368", RefusalKind.State, "異動の日が今日かそれより前のため、予定として登録・変更・取消しができません。今の登録を直してください。") { Field = "day" };

    /// <summary>SK1369.</summary>
    public static Refusal PostAbolished(string title) => new("SK1369", RefusalKind.State, $"「{title}」はその日には廃止されています。ほかの職を選んでください。") { Field = "post" };

    /// <summary>SK1370.</summary>
    public static Refusal SuccessorIsItself() => new("SK1370", RefusalKind.Input, "引き継ぐ先が、廃止するものに戻ってしまいます。別の引き継ぐ先を選んでください。") { Field = "successor" };

    /// <summary>SK1371: a file of the organisation that is too big, of another sort, or made to exhaust the server.</summary>
    public static Refusal RosterUnreadable(string file, string why) => new("SK1371", RefusalKind.Input, $"「{(file.Length > 60 ? file[..60] : file)}」を読み取れません。{why}直してから、もう一度読み込んでください。") { Field = "files" };

    /// <summary>SK1372.</summary>
    public static Refusal RosterHasFaults(int faults) => new("SK1372", RefusalKind.Input, $"ファイルに直すところが{faults:#,0}か所あるため、取り込めません。下の表の行を直して、もう一度ファイルを選んでください。") { Field = "files" };

    /// <summary>SK1373.</summary>
    public static Refusal RosterNotChosen() => new("SK1373", RefusalKind.Input, "取り込むファイル（CSV か XLSX）を選んでください。") { Field = "files" };

    /// <summary>SK1374.</summary>
    public static Refusal RosterGone() => new("SK1374", RefusalKind.State, "このファイルの確認の期限が切れたか、すでに取り込まれています。もう一度ファイルを選んでください。");

    /// <summary>SK1375: what ends with it was not confirmed.</summary>
    public static Refusal NotConfirmed() => new("SK1375", RefusalKind.Input, "何が終わるかを確かめて、「確かめました」に印を付けてください。") { Field = "confirmed" };

    /// <summary>SK1376: a person named by number, mail address or name whom nobody or more than one fits.</summary>
    public static Refusal PersonNotFound(string text) => new("SK1376", RefusalKind.Input, $"「{Short(text)}」に当てはまる職員が一人に決まりません。職員番号かメールアドレスを入力してください。") { Field = "person" };
}
