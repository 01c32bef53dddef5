using System.Globalization;

namespace Sekisho.Governance.Calendars;

/// <summary>
/// An era of the Japanese calendar (元号) and its first day. Own table, because under InvariantGlobalization the
/// runtime's Japanese calendar cannot be asked for (docs/decisions/0005). Source: 元号法 (昭和54年法律第43号) and the 政令 that name the eras.
/// </summary>
public sealed record JapaneseEra(string Name, DateOnly FirstDay)
{
    private static readonly JapaneseEra[] Eras =
    [
        new("令和", new DateOnly(2019, 5, 1)),
        new("平成", new DateOnly(1989, 1, 8)),
        new("昭和", new DateOnly(1926, 12, 25)),
        new("大正", new DateOnly(1912, 7, 30)),
        new("明治", new DateOnly(1868, 1, 25)),
    ];

    /// <summary>The era of a date, or null before 明治.</summary>
    public static JapaneseEra? Of(DateOnly date) => Array.Find(Eras, era => era.FirstDay <= date);

    /// <summary>A date as offices write it: 令和8年11月24日, 令和元年5月1日. Before 明治 the common era is used.</summary>
    public static string Format(DateOnly date) => $"{Year(date)}年{date.Month}月{date.Day}日";

    /// <summary>The fiscal year (4/1 to 3/31) of a date as offices write it: 令和8年度. The era is that of the year's 1 April.</summary>
    public static string FormatFiscalYear(DateOnly date)
    {
        var year = FiscalYear(date);
        return year == 2019 ? "令和元年度" : $"{Year(new DateOnly(year, 4, 1))}年度";
    }

    /// <summary>The common-era number of the fiscal year that a date lies in.</summary>
    public static int FiscalYear(DateOnly date) => date.Month >= 4 ? date.Year : date.Year - 1;

    private static string Year(DateOnly date)
    {
        if (Of(date) is not { } era) return date.Year.ToString(CultureInfo.InvariantCulture);
        var year = date.Year - era.FirstDay.Year + 1;
        return year == 1 ? $"{era.Name}元" : $"{era.Name}{year}";
    }
}
