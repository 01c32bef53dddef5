namespace Sekisho.Governance.Refusals;

/// <content>What is wrong in a row of a file of the organisation, SK1380 to SK1399.</content>
public static partial class Refuse
{
    /// <summary>SK1380.</summary>
    public static Refusal RowValueUnknown(string column, string value, string choices) => new("SK1380", RefusalKind.Input, $"{column}の「{Short(value)}」は使えません。{choices}のどれかにしてください。");

    /// <summary>SK1381.</summary>
    public static Refusal RowNamesNobody(string what, string value) => new("SK1381", RefusalKind.Input, $"「{Short(value)}」という{what}は、登録にもこのファイルにもありません。綴りを確かめるか、先に登録してください。");

    /// <summary>SK1382.</summary>
    public static Refusal RowIsAmbiguous(string what, string value) => new("SK1382", RefusalKind.Input, $"「{Short(value)}」に当てはまる{what}が二つ以上あります。コードか番号で書いてください。");

    /// <summary>SK1383.</summary>
    public static Refusal RowTwice(int line) => new("SK1383", RefusalKind.Input, $"{line}行目と同じものを指しています。どちらか1行にしてください。");

    /// <summary>SK1384.</summary>
    public static Refusal RowDateWrong(string column, string value) => new("SK1384", RefusalKind.Input, $"{column}の「{Short(value)}」を日付として読み取れません。2027-04-01 の形で書いてください。");

    /// <summary>SK1385.</summary>
    public static Refusal RowDiffers(string column, string registered) => new("SK1385", RefusalKind.State, $"{column}が、登録済みのもの（{registered}）と違います。登録に合わせるか、画面で登録を直してください。");

    /// <summary>SK1386.</summary>
    public static Refusal RowNumberWrong(string column, string value) => new("SK1386", RefusalKind.Input, $"{column}の「{Short(value)}」を1以上の数字にしてください。");

    private static string Short(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
