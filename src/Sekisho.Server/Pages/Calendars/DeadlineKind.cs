namespace Sekisho.Server.Pages.Calendars;

/// <summary>What falls due on a day.</summary>
public enum DeadlineKind
{
    /// <summary>A case that waits: the day of a reminder.</summary>
    Waiting,

    /// <summary>保留 ends.</summary>
    Hold,

    /// <summary>A case that nothing moves is dropped by itself (廃案).</summary>
    Idle,

    /// <summary>A condition of a permit is to be met.</summary>
    Condition,

    /// <summary>60, 30 or 7 days before a permit ends.</summary>
    Expiring,

    /// <summary>The last day of a permit.</summary>
    Expiry,

    /// <summary>Somebody is away (不在).</summary>
    Absence,
}
