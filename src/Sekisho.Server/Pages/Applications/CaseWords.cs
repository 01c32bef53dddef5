using Sekisho.Governance.Calendars;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Short words about a case in a list.</summary>
internal static class CaseWords
{
    private const int ShortLength = 60;

    /// <summary>The beginning of a text, in one line.</summary>
    public static string Short(string? text)
    {
        var line = (text ?? "").ReplaceLineEndings(" ");
        return line.Length <= ShortLength ? line : string.Concat(line.EnumerateRunes().Take(ShortLength).Select(r => r.ToString())) + "…";
    }

    /// <summary>今日から, 3日前から.</summary>
    public static string Ago(DateTimeOffset at, DateOnly today) => today.DayNumber - JapanTime.DateAt(at).DayNumber is > 0 and var days ? $"{days}日前から" : "今日から";
}
