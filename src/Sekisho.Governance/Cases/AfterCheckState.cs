namespace Sekisho.Governance.Cases;

/// <summary>State of a 後閲.</summary>
public enum AfterCheckState
{
    /// <summary>未了.</summary>
    Owed,

    /// <summary>後閲済.</summary>
    Done,

    /// <summary>異議.</summary>
    Objected,
}
