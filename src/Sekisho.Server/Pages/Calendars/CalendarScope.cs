namespace Sekisho.Server.Pages.Calendars;

/// <summary>Whose deadlines are shown.</summary>
public enum CalendarScope
{
    /// <summary>Of the visitor and their posts.</summary>
    Mine,

    /// <summary>Of the visitor's division; of all below it for its head.</summary>
    Division,

    /// <summary>Of the whole body, for those whose role reads all.</summary>
    All,
}
