namespace Sekisho.Governance.Registers;

/// <summary>Where a 台帳の取り込み stands.</summary>
public enum RegisterImportState
{
    /// <summary>The columns are still to be told.</summary>
    Begun,

    /// <summary>Rows are looked at, completed and entered.</summary>
    Open,

    /// <summary>It was ended; nothing more is entered by it.</summary>
    Closed,
}
