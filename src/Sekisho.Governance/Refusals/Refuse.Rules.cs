namespace Sekisho.Governance.Refusals;

/// <content>What the editor of rules refuses.</content>
public static partial class Refuse
{
    /// <summary>SK1420: what was typed or imported cannot be read as rules.</summary>
    public static Refusal RuleFormatWrong(string place, string sentence) => new("SK1420", RefusalKind.Input, $"規程として読み取れません（場所：{(place.Length == 0 ? "全体" : place)}）。{sentence}直してから、もう一度読み込んでください。") { Field = place };

    /// <summary>SK1421.</summary>
    public static Refusal RuleDraftClosed() => new("SK1421", RefusalKind.State, "この案は、公表されたか取りやめられたため、直せません。続けるときは、新しい案を作ってください。");

    /// <summary>SK1422.</summary>
    public static Refusal RulesFaulty(int faults) => new("SK1422", RefusalKind.State, $"誤りが{faults}件あるため、公表できません。案のページに並ぶ誤りを直してください。");

    /// <summary>SK1423.</summary>
    public static Refusal RulesUnconfirmed(int points) => new("SK1423", RefusalKind.State, $"公式の文書と照らし合わせていない点が{points}件あるため、公表できません。案のページで一つずつ確かめてください。");

    /// <summary>SK1424.</summary>
    public static Refusal RulesFromThePast(string today) => new("SK1424", RefusalKind.Input, $"使い始める日は、今日（{today}）以降にしてください。") { Field = "from" };

    /// <summary>SK1425: a fault of the content at a field of the editor.</summary>
    public static Refusal RuleWrong(string field, string sentence) => new("SK1425", RefusalKind.Input, $"{sentence}この欄を直してください。") { Field = field };

    /// <summary>SK1426.</summary>
    public static Refusal RuleFileMissing() => new("SK1426", RefusalKind.Input, "取り込むファイル（JSON）を選んでください。") { Field = "file" };

    /// <summary>SK1427.</summary>
    public static Refusal ConfirmationMissing() => new("SK1427", RefusalKind.Input, "違いと、見直しが要る許可を確かめて、印を付けてください。") { Field = "confirmed" };
}
