namespace Sekisho.Governance.Calendars;

/// <summary>
/// The holidays of 国民の祝日に関する法律 (昭和23年法律第178号) from 2000 on, with the years that special laws moved: 2019 (平成30年法律第99号), 2020 and 2021
/// (平成32年・令和三年オリンピック・パラリンピック特別措置法). Compared with 内閣府「国民の祝日について」 in the tests. The equinoxes are calculated; what is binding is
/// 暦要項, which the 官報 gives on the first of February of the year before.
/// </summary>
public static class NationalHolidays
{
    /// <summary>What a date is called as a holiday; 休日 where it is one by 第3条第2項 (振替休日) or 第3項 (国民の休日); null for other days.</summary>
    public static string? NameOf(DateOnly date) => Named(date) ?? (IsSubstitute(date) || IsBetween(date) ? "休日" : null);

    /// <summary>第3条第2項: the next day after a holiday on a Sunday that is none itself.</summary>
    private static bool IsSubstitute(DateOnly date)
    {
        for (var before = date.AddDays(-1); Named(before) is not null; before = before.AddDays(-1))
        {
            if (before.DayOfWeek is DayOfWeek.Sunday) return true;
        }

        return false;
    }

    /// <summary>第3条第3項: a day between two holidays; until 2006 not where it was a Sunday anyway.</summary>
    private static bool IsBetween(DateOnly date) => (date.Year >= 2007 || date.DayOfWeek is not DayOfWeek.Sunday) && Named(date.AddDays(-1)) is not null && Named(date.AddDays(1)) is not null;

    /// <summary>第2条, as it was in force in the year.</summary>
    private static string? Named(DateOnly date) => (date.Year, date.Month, date.Day) switch
    {
        (_, 1, 1) => "元日",
        (_, 1, var d) when IsMonday(date, d, 2) => "成人の日",
        (_, 2, 11) => "建国記念の日",
        ( >= 2020, 2, 23) or ( < 2019, 12, 23) => "天皇誕生日",
        (var y, 3, var d) when d == Equinox(y, 20.8431, 21.8510) => "春分の日",
        (var y, 4, 29) => y < 2007 ? "みどりの日" : "昭和の日",
        (2019, 5, 1) => "天皇の即位の日",
        (_, 5, 3) => "憲法記念日",
        ( >= 2007, 5, 4) => "みどりの日",
        (_, 5, 5) => "こどもの日",
        (2020, 7, 23) or (2021, 7, 22) or ( < 2003, 7, 20) => "海の日",
        (2020, 7, 24) or (2021, 7, 23) => "スポーツの日",
        ( >= 2003 and not (2020 or 2021), 7, var d) when IsMonday(date, d, 3) => "海の日",
        (2020, 8, 10) or (2021, 8, 8) or ( >= 2016 and not (2020 or 2021), 8, 11) => "山の日",
        ( < 2003, 9, 15) => "敬老の日",
        ( >= 2003, 9, var d) when IsMonday(date, d, 3) => "敬老の日",
        (var y, 9, var d) when d == Equinox(y, 23.2488, 24.2488) => "秋分の日",
        (var y and not (2020 or 2021), 10, var d) when IsMonday(date, d, 2) => y < 2020 ? "体育の日" : "スポーツの日",
        (2019, 10, 22) => "即位礼正殿の儀の行われる日",
        (_, 11, 3) => "文化の日",
        (_, 11, 23) => "勤労感謝の日",
        _ => null,
    };

    /// <summary>Whether a date is the n-th Monday of its month (ハッピーマンデー).</summary>
    private static bool IsMonday(DateOnly date, int day, int which) => date.DayOfWeek is DayOfWeek.Monday && (day - 1) / 7 == which - 1;

    /// <summary>
    /// The day of an equinox in Japan by the usual approximation, with its constants for before and from 2100; agrees with the positions of the sun
    /// (J. Meeus, Astronomical Algorithms, chapter 27) in all years to 2199 but 2107, 2154, 2169 and 2187, in which the equinox falls within half an hour of midnight.
    /// </summary>
    private static int Equinox(int year, double before2100, double from2100) =>
        (int)Math.Floor((year < 2100 ? before2100 : from2100) + (0.242194 * (year - 1980)) - ((year - 1980) / 4));
}
