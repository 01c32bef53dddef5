namespace Sekisho.Inspection;

/// <summary>What kinds of finding are called.</summary>
public static class FindingTitles
{
    /// <summary>The word that people read, such as 電話番号.</summary>
    public static string Title(this FindingType type) => type switch
    {
        FindingType.ClassificationMark => "格付の表示",
        FindingType.Telephone => "電話番号",
        FindingType.MailAddress => "メールアドレス",
        FindingType.EmploymentInsuranceNumber => "雇用保険被保険者番号",
        FindingType.InsuredNumber => "保険証の記号・番号",
        FindingType.DriversLicence => "運転免許証番号",
        FindingType.Passport => "旅券番号",
        FindingType.ResidenceCard => "在留カード番号",
        FindingType.BankAccount => "口座番号",
        FindingType.CreditCard => "クレジットカード番号",
        FindingType.Secret => "パスワードや鍵",
        FindingType.RegisteredWord => "登録した語",
        _ => type.Word(),
    };

    /// <summary>The word that programs read (<c>sekisho inspect --jsonl</c>) and that placeholders show, such as 電話.</summary>
    public static string Word(this FindingType type) => type switch
    {
        FindingType.MyNumber => "マイナンバー",
        FindingType.ClassificationMark => "格付",
        FindingType.Telephone => "電話",
        FindingType.MailAddress => "メール",
        FindingType.PersonName => "氏名",
        FindingType.Address => "住所",
        FindingType.BirthDate => "生年月日",
        FindingType.ResidentCode => "住民票コード",
        FindingType.PensionNumber => "基礎年金番号",
        FindingType.EmploymentInsuranceNumber => "雇用保険番号",
        FindingType.InsuredNumber => "被保険者番号",
        FindingType.DriversLicence => "運転免許",
        FindingType.Passport => "旅券",
        FindingType.ResidenceCard => "在留カード",
        FindingType.BankAccount => "口座",
        FindingType.CreditCard => "カード",
        FindingType.VehicleNumber => "車両番号",
        FindingType.PostalCode => "郵便番号",
        FindingType.CorporateNumber => "法人番号",
        FindingType.Secret => "秘密情報",
        FindingType.RegisteredWord => "登録語",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>確定, 要確認 or 参考.</summary>
    public static string Title(this Confidence confidence) => confidence switch
    {
        Confidence.Confirmed => "確定",
        Confidence.Check => "要確認",
        Confidence.Reference => "参考",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence)),
    };
}
