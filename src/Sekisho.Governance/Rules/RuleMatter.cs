namespace Sekisho.Governance.Rules;

/// <summary>Matters for which a rule set names the clause that an act rests on.</summary>
public enum RuleMatter
{
    /// <summary>利用できる業務の範囲.</summary>
    Scope,

    /// <summary>格付と、サービスの形態ごとの上限.</summary>
    Level,

    /// <summary>利用の申請.</summary>
    Application,

    /// <summary>審査と許可.</summary>
    Decision,

    /// <summary>外部サービス管理者と利用状況の管理.</summary>
    Management,

    /// <summary>例外措置.</summary>
    Exception,
}
