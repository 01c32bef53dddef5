namespace Sekisho.Governance.Refusals;

/// <content>What the pages of reviewers refuse.</content>
public static partial class Refuse
{
    /// <summary>SK1290.</summary>
    public static Refusal ScanKindUnknown() => new("SK1290", RefusalKind.Input, "決裁文書の写しは、PDF・PNG・JPEGのいずれかにしてください。") { Field = "scan" };

    /// <summary>SK1291.</summary>
    public static Refusal ScanSizeWrong(long megabytes) => new("SK1291", RefusalKind.Input, $"決裁文書の写しが空か、{megabytes}MBを超えています。解像度を下げるか、分けて読み取ってください。") { Field = "scan" };
}
