namespace Sekisho.Inspection;

/// <summary>What kinds of finding are called.</summary>
public static class FindingTitles
{
    /// <summary>マイナンバー, 格付の表示, 電話番号, メールアドレス.</summary>
    public static string Title(this FindingType type) => type switch
    {
        FindingType.MyNumber => "マイナンバー",
        FindingType.ClassificationMark => "格付の表示",
        FindingType.Telephone => "電話番号",
        FindingType.MailAddress => "メールアドレス",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
