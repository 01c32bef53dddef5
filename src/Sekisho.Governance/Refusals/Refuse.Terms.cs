namespace Sekisho.Governance.Refusals;

/// <content>What the fetching and reading of terms refuses.</content>
public static partial class Refuse
{
    /// <summary>SK1430.</summary>
    public static Refusal TermsAddressClosed() => new("SK1430", RefusalKind.Input, "このアドレスからは取得できません。インターネットで公開されている https:// のアドレスを入力してください。") { Field = "url" };

    /// <summary>SK1431.</summary>
    public static Refusal TermsUnreachable() => new("SK1431", RefusalKind.Upstream, "アドレスから取得できませんでした。アドレスを確かめて後でもう一度試すか、ファイルで登録してください。") { Field = "url" };

    /// <summary>SK1432.</summary>
    public static Refusal TermsStatus(int status) => new("SK1432", RefusalKind.Upstream, $"アドレスから約款が返りませんでした（HTTP {status}）。アドレスを確かめるか、ファイルで登録してください。") { Field = "url" };

    /// <summary>SK1433.</summary>
    public static Refusal TermsTooLarge() => new("SK1433", RefusalKind.TooLarge, "約款が10MBを超えています。本文だけのファイルにして登録してください。") { Field = "file" };

    /// <summary>SK1434.</summary>
    public static Refusal TermsNoDocument() => new("SK1434", RefusalKind.Input, "HTML、PDF、テキストのどれでもないため、読み取れません。約款の本文のアドレスかファイルを指定してください。") { Field = "url" };

    /// <summary>SK1435.</summary>
    public static Refusal TermsRedirects() => new("SK1435", RefusalKind.Upstream, "転送が多すぎるため、取得をやめました。約款の本文のアドレスを入力してください。") { Field = "url" };

    /// <summary>SK1436: the reason says what is wrong with the document.</summary>
    public static Refusal TermsUnreadable(string reason) => new("SK1436", RefusalKind.Input, $"約款を読み取れません。{reason}別の形で登録してください。") { Field = "file" };

    /// <summary>SK1437.</summary>
    public static Refusal TermsChangedMeanwhile() => new("SK1437", RefusalKind.State, "確かめた後に、取得した約款が変わっています。もう一度読み取って、内容を確かめてください。");
}
