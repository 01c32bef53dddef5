namespace Sekisho.Storage.Cases;

/// <summary>How a list of cases is ordered.</summary>
public enum CaseOrder
{
    /// <summary>The newest draft first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,

    /// <summary>Those that stand still longest first; what is closed comes last.</summary>
    LongestWaiting,
}
