using System.Data.Common;
using System.Security.Cryptography;
using Sekisho.Gateway.Recording;

namespace Sekisho.Server.Commands;

/// <summary>What can go wrong between good settings and the first request, in a sentence that says what to do.</summary>
internal static class StartFaults
{
    /// <summary>The sentence, or null for a fault that is the program's own.</summary>
    public static string? Explain(Exception fault) => fault switch
    {
        SampleMixedException => fault.Message,
        JournalDamagedException => $"利用記録の控え（journal）が壊れています。{fault.Message} 消さずに保管し、docs/journal.md の手順で確かめてください。",
        JournalUnavailableException => "利用記録の控え（journal）を使えません。同じデータの置き場所で、別の sekisho が動いていないか確かめてください。",
        CryptographicException => "マスター鍵が、このデータベースを作ったときのものと違います。正しい鍵を指定してください。",
        DbException or TimeoutException => "データベースに接続できません。接続文字列、権限、空き容量を確かめてください。",
        InvalidOperationException { InnerException: DbException } => "データベースに接続できません。接続文字列、権限、空き容量を確かめてください。",
        _ => null,
    };
}
