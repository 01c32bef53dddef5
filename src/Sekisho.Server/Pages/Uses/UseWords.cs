using Sekisho.Governance.Usage;
using Sekisho.Inspection;

namespace Sekisho.Server.Pages.Uses;

/// <summary>Findings and sizes of a use in words.</summary>
internal static class UseWords
{
    /// <summary>マイナンバー 2件（確定）.</summary>
    public static string Of(FindingCount finding) => $"{TypeOf(finding.Type)} {finding.Count}件（{ConfidenceOf(finding.Confidence)}）";

    /// <summary>320バイト, 1.5KB, 2.0MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => FormattableString.Invariant($"{bytes}バイト"),
        < 1_000_000 => FormattableString.Invariant($"{bytes / 1000d:0.0}KB"),
        _ => FormattableString.Invariant($"{bytes / 1_000_000d:0.0}MB"),
    };

    /// <summary>820ミリ秒, 12.3秒.</summary>
    public static string Duration(long milliseconds) => milliseconds < 1000
        ? FormattableString.Invariant($"{milliseconds}ミリ秒")
        : FormattableString.Invariant($"{milliseconds / 1000d:0.0}秒");

    /// <summary>A kind of finding; records of another version may hold kinds that this one does not know.</summary>
    private static string TypeOf(string type) => Enum.TryParse<FindingType>(type, out var known) && Enum.IsDefined(known) ? known.Title() : type;

    private static string ConfidenceOf(string confidence) => Enum.TryParse<Confidence>(confidence, out var known) && Enum.IsDefined(known) ? known.Title() : confidence;
}
