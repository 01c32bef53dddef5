using Sekisho.Documents.Texts;
using Sekisho.Governance.Refusals;

namespace Sekisho.Server.Inspections;

/// <summary>Files that cannot be read, in sentences that say what to do.</summary>
internal static class UnreadableDocuments
{
    /// <summary>The refusal for a file.</summary>
    public static Refusal Of(UnreadableDocumentException fault, string name) => Refuse.DocumentUnreadable(name, Why(fault) + Where(fault));

    private static string Where(UnreadableDocumentException fault) => fault switch
    {
        { Pages.Count: > 0 } => $"該当するのは{string.Join("、", fault.Pages.Take(20))}ページです。",
        { Place.Length: > 0 } => $"該当するのは{fault.Place}です。",
        _ => "",
    };

    private static string Why(UnreadableDocumentException fault) => fault.Fault switch
    {
        DocumentFault.TooLarge => "ファイルが大きすぎます。50MBまでのファイルに分けてください。",
        DocumentFault.TooMuch => "中身が多すぎます。ファイルを分けてください。",
        DocumentFault.TooDeep => "ファイルの中のファイルが深すぎます。取り出してから一つずつ調べてください。",
        DocumentFault.TooSlow => "読み取りに時間がかかりすぎました。ファイルを分けてください。",
        DocumentFault.Encrypted => "パスワードで保護されています。保護を外してから調べてください。",
        DocumentFault.OldFormat => "古い形式です。新しい形式（docx、xlsx、pptx、eml など）で保存し直してください。",
        DocumentFault.ScannedPdf => "文字のない、画像だけのページがあります。文字を読み取ってから調べるか、そのページを除いてください。",
        DocumentFault.UnmappedPdf => "文字を取り出せないページがあります。元の文書から調べてください。",
        DocumentFault.Picture => "画像や音声の中の文字は読み取れません。文字を書き起こしてから調べてください。",
        DocumentFault.UnknownEncoding => "文字コードが分かりません。UTF-8 で保存し直してください。",
        DocumentFault.ForbiddenXml => "安全に読み取れない書き方の XML です。作り直してください。",
        DocumentFault.EmbeddedObject => "別のソフトの部品が埋め込まれています。部品を除いてから調べてください。",
        DocumentFault.Unsupported => "読み取れない種類のファイルです。文字を書き出してから調べてください。",
        DocumentFault.Damaged => "壊れているか、途中で切れています。元の文書から作り直してください。",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
