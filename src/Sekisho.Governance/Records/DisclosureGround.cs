namespace Sekisho.Governance.Records;

/// <summary>Why a passage is not disclosed (非公開情報), as most ordinances on public access to information sort it.</summary>
public enum DisclosureGround
{
    /// <summary>個人に関する情報.</summary>
    Person,

    /// <summary>法人等に関する情報.</summary>
    Corporation,

    /// <summary>審議・検討に関する情報.</summary>
    Deliberation,

    /// <summary>事務・事業に関する情報.</summary>
    Business,

    /// <summary>公共の安全に関する情報.</summary>
    Safety,

    /// <summary>その他, as the clause says.</summary>
    Other,
}
