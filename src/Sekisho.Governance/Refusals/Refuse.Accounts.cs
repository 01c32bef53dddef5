namespace Sekisho.Governance.Refusals;

/// <content>What keeping the organisation and the accounts refuses, SK1350 to SK1379 and SK1610 to SK1639.</content>
public static partial class Refuse
{
    /// <summary>SK1350.</summary>
    public static Refusal BodyCodeWrong() => new("SK1350", RefusalKind.Input, "団体コードは、検査数字を含む6桁の数字で入力してください。分からないときは空けておけます。") { Field = "code" };

    /// <summary>SK1351: an assignment or a role would end before it began.</summary>
    public static Refusal DayBeforeBeginning(string beginning) => new("SK1351", RefusalKind.Input, $"今の登録は{beginning}に始まります。それより後の日を入力してください。") { Field = "day" };

    /// <summary>SK1352.</summary>
    public static Refusal DayMalformed(string title) => new("SK1352", RefusalKind.Input, $"{title}を年月日で入力してください。") { Field = "day" };

    /// <summary>SK1353: a published contact that the inspection could not compare with anything.</summary>
    public static Refusal ContactMalformed(string field, string title, string line) => new("SK1353", RefusalKind.Input, $"{title}の「{(line.Length > 60 ? line[..60] : line)}」を確かめてください。1行に一つずつ入力します。") { Field = field };

    /// <summary>SK1355: a word or pattern that the inspection cannot look for.</summary>
    public static Refusal WordMalformed(string field, string why) => new("SK1355", RefusalKind.Input, $"登録する語を確かめてください。{why.TrimEnd('。')}。") { Field = field };

    /// <summary>SK1356: no text to try the words on, or one too long.</summary>
    public static Refusal SampleMissing(int longest) => new("SK1356", RefusalKind.Input, $"試す文章を入力してください。{longest}文字までです。") { Field = "sample" };

    /// <summary>SK1357: an empty form.</summary>
    public static Refusal NothingToInspect() => new("SK1357", RefusalKind.Input, "調べる文章を入力してください。") { Field = "text" };

    /// <summary>SK1358: longer than a page can show.</summary>
    public static Refusal InspectedTextTooLong(int longest) => new("SK1358", RefusalKind.Input, $"文章が長すぎます。{longest}文字までに分けて調べてください。") { Field = "text" };

    /// <summary>SK1359: a file whose text cannot be read whole; what is not read is not passed.</summary>
    public static Refusal DocumentUnreadable(string name, string why) => new("SK1359", RefusalKind.Input, $"「{name}」を読み取れません。次のことを確かめてください：{why.TrimEnd('。')}。") { Field = "file" };

    /// <summary>SK1354: a year typed wrongly.</summary>
    public static Refusal DayOutOfRange() => new("SK1354", RefusalKind.Input, "日付は2000年1月1日から2199年12月31日までの間で入力してください。年を確かめてください。") { Field = "day" };

    /// <summary>SK1610: a recovery code that is unknown or was used.</summary>
    public static Refusal RecoveryCodeWrong() => new("SK1610", RefusalKind.Unauthenticated, "回復コードが違うか、すでに使われています。控えた別の回復コードを入力してください。") { Field = "recovery" };

    /// <summary>SK1611: the first step lies too far back.</summary>
    public static Refusal FirstStepExpired() => new("SK1611", RefusalKind.Unauthenticated, "時間が経ったため、もう一度メールアドレスとパスワードを入力してください。");

    /// <summary>SK1612: a new second factor is not on until its first code was right.</summary>
    public static Refusal NewCodeWrong() => new("SK1612", RefusalKind.Input, "確認コードが違います。アプリに今表示されている6桁の数字を入力してください。続けて違うときは、端末の時刻を確かめてください。") { Field = "code" };
}
