namespace Sekisho.Governance.Refusals;

/// <content>What the register of services refuses about the catalogue.</content>
public static partial class Refuse
{
    /// <summary>SK1460.</summary>
    public static Refusal ServiceRegistered(string service) => new("SK1460", RefusalKind.State, $"「{service}」はすでに登録されています。サービスの一覧で確かめてください。");

    /// <summary>SK1461.</summary>
    public static Refusal CatalogNotNewer(string service) => new("SK1461", RefusalKind.State, $"「{service}」の登録の内容は、カタログより古くありません。直すときは「内容を直す」から直してください。");
}
