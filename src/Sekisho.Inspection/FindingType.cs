namespace Sekisho.Inspection;

/// <summary>What was found. Rule sets and use records name these by their text; <see cref="FindingTitles"/> has the Japanese words.</summary>
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

    /// <summary>氏名: a natural person's name or a part of it, in kanji, kana or Latin letters.</summary>
    PersonName,

    /// <summary>住所: a place down to a town or a lot, not a municipality alone.</summary>
    Address,

    /// <summary>生年月日.</summary>
    BirthDate,

    /// <summary>住民票コード: eleven digits, 住民基本台帳法第7条第13号.</summary>
    ResidentCode,

    /// <summary>基礎年金番号: four and six digits.</summary>
    PensionNumber,

    /// <summary>雇用保険被保険者番号: four, six and one digit.</summary>
    EmploymentInsuranceNumber,

    /// <summary>記号・番号 of health, national health, care and 後期高齢者 insurance.</summary>
    InsuredNumber,

    /// <summary>運転免許証番号: twelve digits.</summary>
    DriversLicence,

    /// <summary>旅券番号: two letters and seven digits.</summary>
    Passport,

    /// <summary>在留カード or 特別永住者証明書: two letters, eight digits, two letters.</summary>
    ResidenceCard,

    /// <summary>口座番号 of a bank, or 記号 and 番号 of ゆうちょ銀行.</summary>
    BankAccount,

    /// <summary>A number of a payment card.</summary>
    CreditCard,

    /// <summary>The plate of a vehicle: 練馬 300 あ 12-34.</summary>
    VehicleNumber,

    /// <summary>A postal code.</summary>
    PostalCode,

    /// <summary>法人番号: thirteen digits, public: never more than a hint.</summary>
    CorporateNumber,

    /// <summary>秘密情報: a password, key, token or private key.</summary>
    Secret,

    /// <summary>登録語: a word or pattern of the body's own list.</summary>
    RegisteredWord,
}
