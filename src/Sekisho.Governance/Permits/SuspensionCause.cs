namespace Sekisho.Governance.Permits;

/// <summary>What a permit was suspended for.</summary>
public enum SuspensionCause
{
    /// <summary>管理上の判断: whoever suspends sees a reason of their own.</summary>
    Judgement,

    /// <summary>約款の変更.</summary>
    TermsChanged,

    /// <summary>事故・情報漏えいのおそれ.</summary>
    Incident,

    /// <summary>後閲での異議.</summary>
    AfterCheckObjection,

    /// <summary>許可のない利用の発見.</summary>
    ShadowIt,

    /// <summary>国・都道府県などからの通知.</summary>
    NoticeFromAbove,

    /// <summary>新しいきまり.</summary>
    NewRules,
}
