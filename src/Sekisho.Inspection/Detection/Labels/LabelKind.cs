namespace Sekisho.Inspection.Detection.Labels;

/// <summary>What a label calls the number beside it.</summary>
internal enum LabelKind : byte
{
    /// <summary>No label.</summary>
    None,

    /// <summary>番号, No: says that it is a number and not of what.</summary>
    Generic,

    /// <summary>A number, code, amount or name of something else: takes the number away from every kind that is looked for.</summary>
    Other,

    /// <summary>保険者番号: of the insurer, no finding, but what stands beside it is of an insurance card.</summary>
    Insurer,

    /// <summary>A date that is no birth date.</summary>
    OtherDate,

    /// <summary>マイナンバー.</summary>
    MyNumber,

    /// <summary>住民票コード.</summary>
    ResidentCode,

    /// <summary>基礎年金番号.</summary>
    Pension,

    /// <summary>雇用保険被保険者番号.</summary>
    EmploymentInsurance,

    /// <summary>記号 alone: of an insurance card or of ゆうちょ銀行.</summary>
    Symbol,

    /// <summary>番号 that stands beside a 記号.</summary>
    SymbolNumber,

    /// <summary>被保険者番号 or 記号・番号 of an insurance card.</summary>
    Insured,

    /// <summary>運転免許証番号.</summary>
    DriversLicence,

    /// <summary>旅券番号.</summary>
    Passport,

    /// <summary>在留カード or 特別永住者証明書.</summary>
    ResidenceCard,

    /// <summary>口座番号.</summary>
    Account,

    /// <summary>普通, 当座, 貯蓄: the type of an account, before its number.</summary>
    AccountType,

    /// <summary>口座記号番号 of ゆうちょ銀行.</summary>
    PostalAccount,

    /// <summary>A payment card.</summary>
    Card,

    /// <summary>法人番号.</summary>
    Corporate,

    /// <summary>郵便番号 or 〒.</summary>
    PostalCode,

    /// <summary>A telephone.</summary>
    Telephone,

    /// <summary>生年月日.</summary>
    BirthDate,

    /// <summary>The plate of a vehicle.</summary>
    Vehicle,

    /// <summary>Words that only give context; they name no number. Insurance.</summary>
    InsuranceContext,

    /// <summary>ゆうちょ銀行.</summary>
    PostalBankContext,

    /// <summary>A bank or a branch.</summary>
    BankContext,
}
