namespace Sekisho.Governance.Rules;

/// <summary>What a rule set speaks of, in the order in which people read it.</summary>
public enum RuleTopic
{
    /// <summary>表題、根拠、許可の期間、用語.</summary>
    Frame,

    /// <summary>周知事項.</summary>
    Facts,

    /// <summary>業務の範囲.</summary>
    Tasks,

    /// <summary>情報の格付.</summary>
    Classes,

    /// <summary>サービスの形ごとの上限.</summary>
    Ceilings,

    /// <summary>役割.</summary>
    Roles,

    /// <summary>経路.</summary>
    Routes,

    /// <summary>約款の確認事項.</summary>
    Confirmations,

    /// <summary>記入項目.</summary>
    Sheets,

    /// <summary>許可の条件.</summary>
    Conditions,

    /// <summary>研修.</summary>
    Trainings,

    /// <summary>報告.</summary>
    Reports,

    /// <summary>点検表.</summary>
    Checklists,

    /// <summary>運用手順.</summary>
    Procedures,

    /// <summary>保存期間.</summary>
    Retention,

    /// <summary>期間と代決.</summary>
    Periods,

    /// <summary>条項と要綱の条番号.</summary>
    Clauses,

    /// <summary>検査で見つかるものの格付.</summary>
    Inspection,

    /// <summary>前の規程からの読替え.</summary>
    Successions,
}
