namespace Sekisho.Governance.Cases;

/// <summary>What a 一括 case does with a permit of its 別紙.</summary>
public enum BulkAction
{
    /// <summary>更新 until a day.</summary>
    Renew,

    /// <summary>期間の短縮 to a day.</summary>
    Shorten,

    /// <summary>再審査: it stays as it is under the rules in force.</summary>
    Review,

    /// <summary>終了 with a day.</summary>
    End,
}
