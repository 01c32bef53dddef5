using CsCheck;
using Sekisho.Governance.Services;

namespace UnitTests.Governance.Services;

public sealed class TermsComparisonTests
{
    private const string Old = """
        例示AI利用規約
        第1条（目的）
        この規約は、例示AIの利用について定めます。
        第2条（入力の取扱い）
        当社は、利用者が入力した内容を、サービスの改善と学習のために使うことがあります。
        第3条（保存）
        入力した内容は、国外のサーバーに30日間保存されます。
        第4条（準拠法）
        この規約は、日本法に従って解釈されます。
        """;

    [Fact]
    public void Clauses_are_cut_by_article_section_number_or_block()
    {
        TermsText.Split(Old).Select(c => c.Label).ShouldBe(["", "第1条", "第2条", "第3条", "第4条"]);
        TermsText.Split("Terms\nSection 1 Scope\nText.\nSection 2 Data\nText.\nSection 3 Law\nText.").Select(c => c.Label).ShouldBe(["", "Section 1", "Section 2", "Section 3"]);
        TermsText.Split("１．はじめに\n本文\n1.1 対象\n本文\n2. 保存\n本文").Select(c => c.Label).ShouldBe(["１", "1.1", "2"]);
        TermsText.Split("ひとつめ。\nふたつめ。").Select(c => c.Label).ShouldBe(["第1段落", "第2段落"]);
    }

    [Fact]
    public void A_changed_clause_is_the_only_one_that_is_touched()
    {
        var found = TermsComparison.Of(Old, Old.Replace("30日間", "90日間", StringComparison.Ordinal));

        found.Changes.Where(c => c.Kind is not ClauseChangeKind.Same).ShouldHaveSingleItem().Before!.Label.ShouldBe("第3条");
        found.Touches("第3条").ShouldBeTrue();
        found.Touches("第３条第１項").ShouldBeTrue();
        found.Touches("第三条").ShouldBeTrue();
        found.Touches("第2条").ShouldBeFalse();
        found.Touches("第1条、第3条").ShouldBeTrue();
        found.Touches("記載なし").ShouldBeFalse();
        found.Touches("第9条").ShouldBeTrue();
        found.Touches("どこか").ShouldBeTrue();
    }

    [Fact]
    public void An_inserted_clause_moves_those_behind_it_and_changes_none()
    {
        var found = TermsComparison.Of(Old, Old.Replace("第4条", "第5条", StringComparison.Ordinal).Replace("第3条（保存）", "第3条（年齢）\n13歳未満の方は利用できません。\n第4条（保存）", StringComparison.Ordinal));

        (found.Count(ClauseChangeKind.Added), found.Count(ClauseChangeKind.Moved), found.Count(ClauseChangeKind.Changed), found.Count(ClauseChangeKind.Removed)).ShouldBe((1, 2, 0, 0));
        found.Touches("第3条").ShouldBeFalse();
        found.Touches("記載なし").ShouldBeTrue();
    }

    [Fact]
    public void Width_spaces_and_quotes_are_no_change()
    {
        var found = TermsComparison.Of(Old, Old.Replace("30日間", "３０ 日間", StringComparison.Ordinal).Replace("AI", "ＡＩ", StringComparison.Ordinal));

        found.Changes.ShouldAllBe(c => c.Kind == ClauseChangeKind.Same);
    }

    [Fact]
    public void Another_language_touches_everything()
    {
        var found = TermsComparison.Of(Old, "Terms\n1. Purpose\nThese terms govern the service.\n2. Input\nWe may use input.\n3. Storage\nStored abroad.\n4. Law\nJapanese law.");

        found.LanguageChanged.ShouldBeTrue();
        found.Changes.ShouldNotContain(c => c.Kind == ClauseChangeKind.Same || c.Kind == ClauseChangeKind.Moved);
        found.Touches("第1条").ShouldBeTrue();
    }

    [Fact]
    public void A_removed_clause_is_touched()
    {
        var found = TermsComparison.Of(Old, Old.Replace("第4条（準拠法）\nこの規約は、日本法に従って解釈されます。", "", StringComparison.Ordinal));

        found.Count(ClauseChangeKind.Removed).ShouldBe(1);
        found.Touches("第4条").ShouldBeTrue();
    }

    private static readonly Gen<List<string>> Bodies = Gen.String[Gen.Char['あ', 'ん'], 12, 60].List[4, 30].Where(l => l.Distinct(StringComparer.Ordinal).Count() == l.Count);

    private static string Written(IEnumerable<string> bodies) => string.Join('\n', bodies.Select((b, i) => $"第{i + 1}条　{b}"));

    [Fact]
    public void A_text_is_the_same_as_itself() =>
        Bodies.Sample(bodies => TermsComparison.Of(Written(bodies), Written(bodies)).Changes.All(c => c.Kind is ClauseChangeKind.Same), iter: 200);

    [Fact]
    public void Another_order_only_moves() =>
        Gen.Select(Bodies, Gen.Int).Sample((bodies, seed) => TermsComparison.Of(Written(bodies), Written(bodies.OrderBy(b => HashCode.Combine(b, seed)))).Changes.All(c => c.Kind is ClauseChangeKind.Same or ClauseChangeKind.Moved), iter: 200);

    [Fact]
    public void One_clause_with_a_word_more_is_one_that_changed() =>
        Gen.Select(Bodies, Gen.Int[0, 1000]).Sample(
            (bodies, at) =>
            {
                var place = at % bodies.Count;
                var after = bodies.Select((b, i) => i == place ? b + "ただし例外があります。" : b);
                var found = TermsComparison.Of(Written(bodies), Written(after));
                return found.Count(ClauseChangeKind.Changed) == 1 && found.Touches($"第{place + 1}条") && found.Changes.Count(c => c.Kind is ClauseChangeKind.Same) == bodies.Count - 1;
            },
            iter: 200);
}
