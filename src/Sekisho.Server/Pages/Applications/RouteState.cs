namespace Sekisho.Server.Pages.Applications;

/// <summary>How far a step of a route is.</summary>
public enum RouteState
{
    /// <summary>Still to come.</summary>
    Ahead,

    /// <summary>It waits here.</summary>
    Here,

    /// <summary>Done.</summary>
    Done,

    /// <summary>引上げ: passed over, a 後閲 is owed or done.</summary>
    Skipped,
}
