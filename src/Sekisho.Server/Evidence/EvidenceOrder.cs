using Sekisho.Storage.Evidence;

namespace Sekisho.Server.Evidence;

/// <summary>What somebody asks for.</summary>
/// <param name="BodyId">Of which body.</param>
/// <param name="Period">The days.</param>
/// <param name="Attachments">Whether attachments and the originals of terms are in it.</param>
/// <param name="Purpose">What for, such as 令和8年度 定期監査.</param>
/// <param name="By">Who made it, in words.</param>
public sealed record EvidenceOrder(Guid BodyId, EvidencePeriod Period, bool Attachments, string Purpose, string By)
{
    /// <summary>Longest purpose, in characters.</summary>
    public const int LongestPurpose = 200;

    /// <summary>As the trail records it.</summary>
    public string Basis => $"目的：{Purpose}　期間：{Days}{(Attachments ? "" : "　添付ファイルなし")}";

    /// <summary>The days in words.</summary>
    public string Days => Period.From is null && Period.Until is null ? "すべて" : $"{Period.From?.ToString("O") ?? "最初"} から {Period.Until?.ToString("O") ?? "最新"} まで";

    /// <summary>What was chosen, in words.</summary>
    public string Choice => (Period.From is null && Period.Until is null ? "すべての期間の記録" : "期間中の記録。監査証跡・台帳・規程・約款は期間によらずすべて") + (Attachments ? "" : "。添付ファイルと約款の原本は入れない");
}
