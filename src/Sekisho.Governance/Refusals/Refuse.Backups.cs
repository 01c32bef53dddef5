namespace Sekisho.Governance.Refusals;

/// <content>What backups refuse, SK1780 to SK1789.</content>
public static partial class Refuse
{
    /// <summary>SK1780.</summary>
    public static Refusal BackupNotSetUp() => new("SK1780", RefusalKind.State, "バックアップの置き場所が設定されていません。サーバーの管理者に、設定を依頼してください。");

    /// <summary>SK1781.</summary>
    public static Refusal BackupUnderWay() => new("SK1781", RefusalKind.State, "バックアップをとっている途中です。終わるまでお待ちください。");

    /// <summary>SK1782: before a register is entered.</summary>
    public static Refusal BackupMissing() => new("SK1782", RefusalKind.State, "24時間以内にとったバックアップがありません。システム管理者がバックアップをとってから、もう一度登録してください。");
}
