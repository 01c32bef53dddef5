namespace Sekisho.Governance.Refusals;

/// <content>What the gateway refuses.</content>
public static partial class Refuse
{
    /// <summary>SK2101, shared by the ceiling of the service's form and that of the permit: the caller can do the same about both.</summary>
    public const string LevelAbovePermitCode = "SK2101";

    /// <summary>SK2306: the provider may have received the prompt, so that it must not be sent again by itself.</summary>
    public const string GatewayFaultCode = "SK2306";

    /// <summary>SK2001.</summary>
    public static Refusal KeyUnknown() => new("SK2001", RefusalKind.Unauthenticated, "鍵が正しくないか、期限が切れているか、取り消されています。「自分の鍵」のページで新しい鍵を作ってください。");

    /// <summary>SK2002.</summary>
    public static Refusal JsonMalformed() => new("SK2002", RefusalKind.Input, "要求の JSON を読み取れません。書式と、同じ名前の項目が重なっていないかを確かめてください。");

    /// <summary>SK2003.</summary>
    public static Refusal BodyTooLarge(int megabytes) => new("SK2003", RefusalKind.TooLarge, $"要求が大きすぎます。{megabytes}MB以内にしてください。");

    /// <summary>SK2004.</summary>
    public static Refusal EncodedBody() => new("SK2004", RefusalKind.Input, "圧縮した要求は検査できないため受け付けません。Content-Encoding を付けずに送ってください。");

    /// <summary>SK2005.</summary>
    public static Refusal NoEndpoint() => new("SK2005", RefusalKind.NotFound, "この窓口はありません。POST /v1/chat/completions か GET /v1/models を使ってください。");

    /// <summary>SK2006: content that the gateway cannot see.</summary>
    public static Refusal UnseenContent(string where) => new("SK2006", RefusalKind.NotPermitted, $"{where} は中身を検査できないため送れません。文章として貼り付けて送ってください。");

    /// <summary>SK2007.</summary>
    public static Refusal RequestMalformed(string what) => new("SK2007", RefusalKind.Input, $"要求の {what} が正しくありません。OpenAI の形式に合わせて送り直してください。");

    /// <summary>SK2008.</summary>
    public static Refusal ModelUnknown(string model) => new("SK2008", RefusalKind.NotFound, $"モデル「{(model.Length > 60 ? model[..60] : model)}」はありません。使えるモデルを GET /v1/models で確かめてください。");

    /// <summary>SK2009.</summary>
    public static Refusal TooManyRequests() => new("SK2009", RefusalKind.TooMany, "短い時間に要求が多すぎます。少し待ってからもう一度お試しください。");

    /// <summary>SK2101.</summary>
    public static Refusal LevelAbovePermit(string information, string permit, string most) => new(
        LevelAbovePermitCode,
        RefusalKind.NotPermitted,
        $"{information}が含まれているため、送信を止めました。外部には何も送られていません。{permit}で入力できるのは{most}までです。該当する部分を除いて送り直してください。");

    /// <summary>SK2101: the ceiling of the service's form.</summary>
    public static Refusal LevelAboveService(string information, string service, string reason) => new(
        LevelAbovePermitCode,
        RefusalKind.NotPermitted,
        $"{information}が含まれているため、送信を止めました。外部には何も送られていません。「{service}」には入力できない情報です。{reason}該当する部分を除いて送り直してください。");

    /// <summary>SK2102.</summary>
    public static Refusal NoPermit(string service) => new("SK2102", RefusalKind.NotPermitted, $"「{service}」の利用は許可されていません。利用申請をしてください。");

    /// <summary>SK2103.</summary>
    public static Refusal PersonNotInPermit(string service, string permit) => new("SK2103", RefusalKind.NotPermitted, $"「{service}」の許可（{permit}）の利用者にあなたは含まれていません。利用申請をしてください。");

    /// <summary>SK2104.</summary>
    public static Refusal PermitExpired(string permit, string until) => new("SK2104", RefusalKind.NotPermitted, $"{permit}は{until}で期限が切れました。続けて使うときは、新たに利用申請をしてください。");

    /// <summary>SK2105.</summary>
    public static Refusal PermitPending(string permit, string from) => new("SK2105", RefusalKind.NotPermitted, $"{permit}は{from}から使えます。その日まで待ってください。");

    /// <summary>SK2106.</summary>
    public static Refusal PermitSuspended(string permit) => new("SK2106", RefusalKind.NotPermitted, $"{permit}は停止されています。理由は外部サービス管理者に確かめてください。");

    /// <summary>SK2109: revoked or given up.</summary>
    public static Refusal PermitClosed(string permit) => new("SK2109", RefusalKind.NotPermitted, $"{permit}は取り消されたか、終了しています。使うときは、新たに利用申請をしてください。");

    /// <summary>SK2110: a condition that comes first is open.</summary>
    public static Refusal PermitConditional(string permit, string condition) => new("SK2110", RefusalKind.NotPermitted, $"{permit}は、次の条件を満たすまで使えません：{condition}満たしたら、外部サービス管理者に登録を依頼してください。");

    /// <summary>SK2107.</summary>
    public static Refusal ServiceSuspended(string service) => new("SK2107", RefusalKind.NotPermitted, $"「{service}」は全体として停止されています。理由は統括情報セキュリティ責任者に確かめてください。");

    /// <summary>SK2108: the inspector itself failed; closed.</summary>
    public static Refusal ScreeningFailed() => new("SK2108", RefusalKind.Unavailable, "内容の検査ができなかったため、送信を止めました。外部には何も送られていません。管理者に連絡してください。");

    /// <summary>SK2201: no record, no forwarding.</summary>
    public static Refusal CannotRecord() => new("SK2201", RefusalKind.Unavailable, "利用の記録を残せないため、送信を止めました。外部には何も送られていません。管理者に連絡し、しばらくしてからもう一度お試しください。");

    /// <summary>SK2202.</summary>
    public static Refusal SnapshotTooOld() => new("SK2202", RefusalKind.Unavailable, "許可の状態を確かめられない時間が長く続いているため、送信を止めました。外部には何も送られていません。管理者に連絡してください。");

    /// <summary>SK2301.</summary>
    public static Refusal UpstreamUnreachable() => new("SK2301", RefusalKind.Upstream, "サービスの提供元に接続できませんでした。しばらくしてからもう一度お試しください。");

    /// <summary>SK2302.</summary>
    public static Refusal UpstreamTooSlow() => new("SK2302", RefusalKind.Upstream, "サービスの提供元から時間内に返事がありませんでした。しばらくしてからもう一度お試しください。");

    /// <summary>SK2303.</summary>
    public static Refusal UpstreamBrokeOff() => new("SK2303", RefusalKind.Upstream, "提供元からの返事が途中で切れました。回答が表示されていても、途中までのものです。もう一度お試しください。");

    /// <summary>SK2304.</summary>
    public static Refusal UpstreamRefused(int status) => new("SK2304", RefusalKind.Upstream, $"サービスの提供元が要求を受け付けませんでした（HTTP {status}）。要求の内容を確かめ、続くときは管理者に連絡してください。");

    /// <summary>SK2305: the answer is not what the protocol says (no JSON, no stream, compressed, too large).</summary>
    public static Refusal UpstreamUnreadable() => new("SK2305", RefusalKind.Upstream, "サービスの提供元の返事を読み取れませんでした。続くときは管理者に連絡してください。");

    /// <summary>SK2306: a fault of the gateway's own after the intent was recorded.</summary>
    public static Refusal GatewayFault() => new(GatewayFaultCode, RefusalKind.Unavailable, "関所の側に問題が起きたため、処理を終えられませんでした。管理者に連絡してください。");
}
