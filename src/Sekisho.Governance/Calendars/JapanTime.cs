namespace Sekisho.Governance.Calendars;

/// <summary>Japan Standard Time, in which dates of administrative law are counted: UTC+9, without summer time since 1952.</summary>
public static class JapanTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    /// <summary>The date in Japan at an instant.</summary>
    public static DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The same instant, written in Japan's time.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The instant at which a date begins in Japan.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>
    /// An instant in UTC, cut to whole microseconds: what PostgreSQL's <c>timestamptz</c> keeps,
    /// so that an instant reads back from either database as it was hashed.
    /// </summary>
    public static DateTimeOffset Storable(DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
