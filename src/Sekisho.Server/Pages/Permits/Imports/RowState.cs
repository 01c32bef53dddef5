namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>Where a row of an import stands.</summary>
public enum RowState
{
    /// <summary>Something must be answered first.</summary>
    Open,

    /// <summary>It can be entered.</summary>
    Ready,

    /// <summary>It is a permit already, by this import or an earlier one.</summary>
    Entered,

    /// <summary>The same, but the file says something else now.</summary>
    Changed,

    /// <summary>It is not taken over.</summary>
    LeftOut,
}
