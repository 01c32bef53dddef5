namespace Sekisho.Storage.Changes;

/// <summary>Which letters a list of news shows.</summary>
public enum NewsFilter
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those that the person has not read.</summary>
    Unread,

    /// <summary>Those that the person has read.</summary>
    Read,
}
