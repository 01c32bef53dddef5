namespace Sekisho.Governance.Calendars;

/// <summary>
/// The days that Sekisho reckons with: 1 January 2000 to 31 December 2199. A year typed wrongly lies outside, and days at the ends of the
/// calendar have none before or after them.
/// </summary>
public static class Days
{
    /// <summary>The first.</summary>
    public static DateOnly First { get; } = new(2000, 1, 1);

    /// <summary>The last.</summary>
    public static DateOnly Last { get; } = new(2199, 12, 31);

    /// <summary>Whether a day is one of them.</summary>
    public static bool Contain(DateOnly day) => day >= First && day <= Last;

    /// <summary>The nearest of them.</summary>
    public static DateOnly Nearest(DateOnly day) => day < First ? First : day > Last ? Last : day;

    /// <summary>The nearest of them; null for no day.</summary>
    public static DateOnly? Nearest(DateOnly? day) => day is { } given ? Nearest(given) : null;
}
