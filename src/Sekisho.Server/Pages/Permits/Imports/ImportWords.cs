using Sekisho.Governance.Registers;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>Words of the pages of imports.</summary>
public static class ImportWords
{
    /// <summary>Title of a field.</summary>
    public static string Of(RegisterField field) => field switch
    {
        RegisterField.None => "取り込まない",
        RegisterField.Service => "サービス",
        RegisterField.Provider => "提供者",
        RegisterField.Task => "業務の種類",
        RegisterField.Purpose => "利用の目的",
        RegisterField.Division => "担当課",
        RegisterField.Manager => "管理者",
        RegisterField.Users => "利用者",
        RegisterField.From => "始まりの日",
        RegisterField.Until => "終わりの日",
        RegisterField.Period => "利用の期間（始まりと終わり）",
        RegisterField.Level => "入力する情報の格付",
        RegisterField.Conditions => "条件",
        RegisterField.Number => "文書番号・許可番号",
        RegisterField.DecidedOn => "決裁日",
        RegisterField.Remarks => "備考",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Title of a state.</summary>
    public static string Of(RowState state) => state switch
    {
        RowState.Open => "確かめが要る",
        RowState.Ready => "登録できる",
        RowState.Entered => "登録済み",
        RowState.Changed => "登録後に変更あり",
        RowState.LeftOut => "取り込まない",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Class of a state's label.</summary>
    public static string ClassOf(RowState state) => state switch
    {
        RowState.Open => "status status--waiting",
        RowState.Ready or RowState.Entered => "status status--done",
        RowState.Changed => "status status--failed",
        _ => "status",
    };
}
