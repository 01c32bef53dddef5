namespace Sekisho.Governance.Refusals;

/// <content>What the registers of services, permits, keys, uses and the audit trail refuse.</content>
public static partial class Refuse
{
    /// <summary>SK1411.</summary>
    public static Refusal ServiceNameTaken(string name) => new("SK1411", RefusalKind.State, $"「{name}」はすでに登録されています。プランが違うときは、名前の後ろにプランの名前を付けてください。") { Field = "name" };

    /// <summary>SK1412.</summary>
    public static Refusal TermsAddressMalformed() => new("SK1412", RefusalKind.Input, "約款の場所は https:// または http:// で始まるアドレスを入力してください。ないときは空のままにしてください。") { Field = "terms-url" };

    /// <summary>SK1413.</summary>
    public static Refusal ModelTwice(string alias) => new("SK1413", RefusalKind.Input, $"モデル名「{alias}」が2行にあります。1行にしてください。") { Field = "models" };

    /// <summary>SK1414: a line that is not of the form alias=upstream name.</summary>
    public static Refusal ModelLineMalformed(string line) => new("SK1414", RefusalKind.Input, $"モデルの行「{(line.Length > 40 ? line[..40] : line)}」を読み取れません。「庁内での名前=提供元での名前」の形で、1行に一つ入力してください。") { Field = "models" };

    /// <summary>SK1511: the same form a second time; the secret of the first time is gone.</summary>
    public static Refusal KeyShownBefore() => new("SK1511", RefusalKind.State, "この鍵はすでに作られ、一度表示されました。鍵は二度と表示できません。控えていないときは、その鍵を取り消して、新しい鍵を作ってください。");

    /// <summary>SK1701.</summary>
    public static Refusal TooManyToExport(int found, int most) => new("SK1701", RefusalKind.Input, $"{found:#,0}件あるため書き出せません。一度に書き出せるのは{most:#,0}件までです。期間などを絞り込んでください。") { Field = "from" };

    /// <summary>SK1702.</summary>
    public static Refusal DaysReversed() => new("SK1702", RefusalKind.Input, "期間の終わりが、始まりより前になっています。日付を直してください。") { Field = "until" };

    /// <summary>SK1703.</summary>
    public static Refusal DaysTooMany(int most) => new("SK1703", RefusalKind.Input, $"一度に表示できるのは{most}日分までです。期間を短くしてください。") { Field = "from" };
}
