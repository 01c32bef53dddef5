using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection;

public sealed class ClassificationMarkDetectorTests
{
    [Theory]
    [InlineData("【機密性3情報】\n会議の記録", "機密性3情報", "機密性3情報")]
    [InlineData("(機密性２)\n予算案", "機密性2", "機密性２")]
    [InlineData("会議資料（機密性３情報）", "機密性3情報", "機密性３情報")]
    [InlineData("取扱注意", "取扱注意", "取扱注意")]
    [InlineData("本文の前\n本文\n本文\n本文\n　　取 扱 注 意　　\n続き", "取扱注意", "取 扱 注 意")]
    [InlineData("秘\n人事異動案", "秘", "秘")]
    [InlineData("秘　令和6年度人事異動案", "秘", "秘")]
    [InlineData("㊙資料一覧", "秘", "㊙")]
    [InlineData("極秘。買収の件を要約してください。", "極秘", "極秘")]
    [InlineData("人事課会議資料　極秘", "極秘", "極秘")]
    [InlineData("**極秘**", "極秘", "極秘")]
    [InlineData("格付：機密性3", "機密性3", "機密性3")]
    [InlineData("情報の格付け\t機密性3", "機密性3", "機密性3")]
    [InlineData("【機密性3情報 人事課限り】", "機密性3情報", "機密性3情報")]
    [InlineData("【自治体機密性３Ａ】", "自治体機密性3A", "自治体機密性３Ａ")]
    [InlineData("【重要・部外秘】", "部外秘", "部外秘")]
    [InlineData("機密性3情報です。次を直してください。", "機密性3情報", "機密性3情報")]
    [InlineData("ＣＯＮＦＩＤＥＮＴＩＡＬ", "Confidential", "ＣＯＮＦＩＤＥＮＴＩＡＬ")]
    public void A_mark_in_brackets_alone_or_at_the_head_is_confirmed(string text, string mark, string span)
    {
        var finding = Fixture.Of(FindingType.ClassificationMark, text).ShouldHaveSingleItem();
        finding.Confidence.ShouldBe(Confidence.Confirmed);
        finding.Mark.ShouldBe(mark);
        Fixture.Found(text, finding).ShouldBe(span);
    }

    [Theory]
    [InlineData("機密性3情報とは何ですか。")]
    [InlineData("「機密性3情報とは」の説明")]
    [InlineData("「機密性3情報」の定義を教えてください。")]
    [InlineData("機密性3情報の取扱いについて")]
    [InlineData("機密性3情報以上は入力できません。")]
    [InlineData("（機密性3情報を除く。）")]
    [InlineData("（機密性3情報）とは次のものをいう。")]
    [InlineData("次の極秘文書を要約してください。")]
    [InlineData("この表は極秘 の印がある場合に使います。")]
    [InlineData("機密性3 とは")]
    public void A_mention_is_none(string text) => Fixture.Of(FindingType.ClassificationMark, text).ShouldBeEmpty();

    [Fact]
    public void An_enumeration_is_none() => Fixture.Of(FindingType.ClassificationMark, "機密性1、機密性2、機密性3の違いを教えてください。").ShouldBeEmpty();

    [Theory]
    [InlineData("秘書課の予定")]
    [InlineData("秘書課")]
    [InlineData("秘 書 課")]
    [InlineData("神秘的な")]
    [InlineData("秘密保持契約")]
    [InlineData("便秘")]
    [InlineData("取扱注意事項")]
    [InlineData("機密性30")]
    [InlineData("confidentiality")]
    [InlineData("お知らせ")]
    public void Other_words_are_not_found(string text) => Fixture.Of(FindingType.ClassificationMark, text).ShouldBeEmpty();

    [Fact]
    public void Several_marks_on_one_line_are_all_confirmed()
    {
        var found = Fixture.Of(FindingType.ClassificationMark, "機密性2情報・複製禁止");
        found.Select(f => (f.Mark, f.Confidence)).ShouldBe([("機密性2情報", Confidence.Confirmed), ("複製禁止", Confidence.Confirmed)]);
    }

    [Fact]
    public void The_longest_word_of_the_list_counts() => Fixture.Of(FindingType.ClassificationMark, "【機密性3情報】").Single().Mark.ShouldBe("機密性3情報");

    [Fact]
    public void Of_two_words_that_look_the_same_the_higher_level_counts() =>
        new Inspector([new("機密性3", 2), new("機密性３", 3)], PublicContacts.None).Inspect("機密性3").Single().Mark.ShouldBe("機密性３");

    [Fact]
    public void Without_words_no_mark_is_found() => new Inspector([], PublicContacts.None).Inspect("【極秘】").ShouldBeEmpty();

    [Fact]
    public void An_empty_word_is_refused() => Should.Throw<ArgumentException>(() => new Inspector([new("　", 3)], PublicContacts.None));
}
