using System.Collections.Immutable;

namespace Sekisho.Governance.Rosters;

/// <summary>
/// The columns of every table. A division is named by its 所属コード, or by its name, with those above it before it where the name alone is not clear
/// (企画部＞庶務係); a person by 職員番号, mail address or name; a post by division and 職名, the second of one name with #2.
/// </summary>
public static class RosterColumns
{
    private static readonly ImmutableArray<RosterColumn>[] All =
    [
        [new("所属コード", 14), new("部署名", 28, true), new("上位の部署", 28, true), new("種類", 12), new("最後の日", 14), new("引き継ぐ部署", 28)],
        [new("部署", 28, true), new("職名", 28, true), new("所属長", 10, true), new("最後の日", 14), new("引き継ぐ職の部署", 28), new("引き継ぐ職名", 28)],
        [new("職員番号", 14), new("氏名", 18, true), new("ふりがな", 22), new("メールアドレス", 34, true), new("任用", 20), new("端末", 8)],
        [new("職員", 26, true), new("氏名（参考）", 18), new("部署", 28, true), new("職名", 28, true), new("最初の日", 14), new("最後の日", 14)],
        [new("役割", 30, true), new("部署", 28, true), new("職名", 28, true), new("最初の日", 14), new("最後の日", 14)],
        [new("部署", 28, true), new("職名", 28, true), new("順位", 8, true), new("代理の部署", 28, true), new("代理の職名", 28, true), new("最初の日", 14)],
        [new("職員", 26, true), new("氏名（参考）", 18), new("段階", 8, true), new("修了日", 14, true), new("有効期限", 14)],
    ];

    private static readonly string[] Titles = ["部署", "職", "職員", "発令", "役割", "代理", "研修"];

    /// <summary>The columns of a table, in order.</summary>
    public static ImmutableArray<RosterColumn> Of(RosterKind kind) => All[(int)kind];

    /// <summary>What a table is called; also the name of its sheet.</summary>
    public static string Title(RosterKind kind) => Titles[(int)kind];
}
