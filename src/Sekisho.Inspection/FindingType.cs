namespace Sekisho.Inspection;

/// <summary>What was found. Rule sets name these by their text.</summary>
public enum FindingType
{
    /// <summary>個人番号（マイナンバー）: twelve digits, 番号法第2条第5項.</summary>
    MyNumber,

    /// <summary>A 格付 or 取扱制限 of the body's own list, such as 機密性3情報.</summary>
    ClassificationMark,

    /// <summary>A telephone number that is not one of the body's public contacts.</summary>
    Telephone,

    /// <summary>A mail address that is not one of the body's public contacts.</summary>
    MailAddress,
}
