using Sekisho.Inspection;
using Sekisho.Inspection.Detection;

namespace UnitTests.Inspection.Detection;

public sealed class MyNumberDetectorTests
{
    [Theory]
    [InlineData("マイナンバーは123456789018です", "123456789018")]
    [InlineData("個人番号：1234-5678-9018", "1234-5678-9018")]
    [InlineData("個人番号　１２３４　５６７８　９０１８", "１２３４　５６７８　９０１８")]
    [InlineData("個 人 番 号 1234 5678 9018", "1234 5678 9018")]
    [InlineData("ﾏｲﾅﾝﾊﾞｰ 621498320257", "621498320257")]
    [InlineData("マイナンバー\n983205673214", "983205673214")]
    [InlineData("My Number: 1234.5678.9018", "1234.5678.9018")]
    [InlineData("個人Ｎｏ．111111111118", "111111111118")]
    [InlineData("個人番号（12桁）：123456789018", "123456789018")]
    [InlineData("個人番号 1 2 3 4 5 6 7 8 9 0 1 8", "1 2 3 4 5 6 7 8 9 0 1 8")]
    [InlineData("個人番号 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 0 | 1 | 8 |", "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 0 | 1 | 8")]
    [InlineData("個人番号 12345-678-9018", null)]
    [InlineData("個人番号 12345678\n9018", "12345678\n9018")]
    [InlineData("123456789018（マイナンバー）", "123456789018")]
    [InlineData("123456789018が山田さんの個人番号です。", "123456789018")]
    [InlineData("123456789018が私のマイナンバーです。電話は03-3581-0101です。", "123456789018")]
    [InlineData("個人番号 123456789018-01", "123456789018")]
    [InlineData("マイナンバーは次のとおりです。\n\n123456789018", "123456789018")]
    public void A_labelled_number_that_fits_is_confirmed(string text, string? number)
    {
        var finding = Fixture.Of(FindingType.MyNumber, text).ShouldHaveSingleItem();
        finding.Confidence.ShouldBe(Confidence.Confirmed);
        Fixture.Found(text, finding).ShouldBe(number ?? "12345-678-9018");
        finding.Mark.ShouldBeNull();
    }

    [Theory]
    [InlineData("マイナンバー 1234・5678・9018", "1234・5678・9018")]
    [InlineData("マイナンバー 1234･5678･9018", "1234･5678･9018")]
    [InlineData("マイナンバー：1234/5678/9018", "1234/5678/9018")]
    [InlineData("マイナンバー：1234 ／ 5678 ／ 9018", "1234 ／ 5678 ／ 9018")]
    [InlineData("個人番号,1234,5678,9018,山田太郎", "1234,5678,9018")]
    [InlineData("個人番号は1，2，3，4，5，6，7，8，9，0，1，8です", "1，2，3，4，5，6，7，8，9，0，1，8")]
    [InlineData("1234/5678/9018（マイナンバー）", "1234/5678/9018")]
    [InlineData("マイナンバーは一二三四五六七八九〇一八です", "一二三四五六七八九〇一八")]
    [InlineData("個人番号 一二三四ー五六七八ー九〇一八", "一二三四ー五六七八ー九〇一八")]
    [InlineData("個人番号 一・二・三・四・五・六・七・八・九・零・一・八", "一・二・三・四・五・六・七・八・九・零・一・八")]
    [InlineData("マイナンバー ①②③④⑤⑥⑦⑧⑨⓪①⑧", "①②③④⑤⑥⑦⑧⑨⓪①⑧")]
    [InlineData("マイナンバー ❶❷❸❹ ❺❻❼❽ ❾⓿❶❽", "❶❷❸❹ ❺❻❼❽ ❾⓿❶❽")]
    [InlineData("マイナンバー 1234五六七八9018", "1234五六七八9018")]
    public void A_label_names_a_number_in_a_disguise_too(string text, string number)
    {
        var finding = Fixture.Of(FindingType.MyNumber, text).ShouldHaveSingleItem();
        finding.Confidence.ShouldBe(Confidence.Confirmed);
        Fixture.Found(text, finding).ShouldBe(number);
    }

    [Theory]
    [InlineData("個人番号 1234/5678/9019")]
    [InlineData("個人番号 一二三四五六七八九〇一九")]
    public void A_disguised_number_that_does_not_fit_is_to_be_checked(string text) =>
        Fixture.Of(FindingType.MyNumber, text).ShouldHaveSingleItem().Confidence.ShouldBe(Confidence.Check);

    [Theory]
    [InlineData("1234/5678/9018", "no label")]
    [InlineData("1234・5678・9018", "no label")]
    [InlineData("請求番号 1234/5678/9018", "another label")]
    [InlineData("①②③④⑤⑥⑦⑧⑨⓪①⑧", "no label")]
    [InlineData("マイナンバー制度の予算は123,456,789,018円です", "money")]
    [InlineData("マイナンバー制度の予算は1,234,567,890,123円です", "money")]
    [InlineData("個人番号カードの受付日は2024/10/01,2024/11/02です", "dates")]
    [InlineData("https://example.jp/mynumber/2024/1125/1234", "path")]
    [InlineData("マイナンバーの手続 ①申請 ②審査 ③交付 ④受領", "list")]
    [InlineData("個人番号カードは二〇二四年十一月二十四日から一二三四人に交付", "prose")]
    public void What_signs_and_other_digits_write_otherwise_is_not_found(string text, string why) => Fixture.Of(FindingType.MyNumber, text).ShouldBeEmpty(why);

    [Theory]
    [InlineData("番号は123456789018です")]
    [InlineData("1234-5678-9018")]
    [InlineData("山田太郎,123456789018,男")]
    [InlineData("山田太郎\t123456789018\t男")]
    [InlineData("(123456789018)")]
    [InlineData("123 456 789 018")]
    [InlineData("1234-5678-\n9018")]
    public void Without_a_label_a_number_that_fits_is_shown_only(string text) =>
        Fixture.Of(FindingType.MyNumber, text).ShouldHaveSingleItem().Confidence.ShouldBe(Confidence.Reference);

    [Fact]
    public void A_fitting_number_close_behind_a_labelled_one_is_to_be_checked() =>
        Fixture.ShouldFind(FindingType.MyNumber, "個人番号は ⟦1234-5678-9018⟧ で、扶養親族分は ⟦6214-9832-0257⟧ です。").Select(f => f.Confidence).ShouldBe([Confidence.Confirmed, Confidence.Check]);

    [Theory]
    [InlineData("マイナンバー：123456789019")]
    [InlineData("個人番号 9234-5678-9018")]
    public void A_labelled_number_that_does_not_fit_is_to_be_checked(string text)
    {
        var finding = Fixture.Of(FindingType.MyNumber, text).ShouldHaveSingleItem();
        finding.Confidence.ShouldBe(Confidence.Check);
        finding.Reason.ShouldContain("一致しません");
    }

    [Theory]
    [InlineData("-")]
    [InlineData("‐")]
    [InlineData("‑")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("―")]
    [InlineData("−")]
    [InlineData("－")]
    [InlineData("ー")]
    [InlineData("ｰ")]
    [InlineData("─")]
    [InlineData(" - ")]
    [InlineData("\u3000")]
    [InlineData("\u00A0")]
    [InlineData("\u200B")]
    [InlineData("\u2060-\uFEFF")]
    public void Any_hyphen_space_or_invisible_character_may_stand_between_the_groups(string separator)
    {
        var number = $"1234{separator}5678{separator}9018";
        var text = $"申請者のマイナンバーは{number}。";
        var finding = Fixture.Of(FindingType.MyNumber, text).ShouldHaveSingleItem();
        finding.Confidence.ShouldBe(Confidence.Confirmed);
        Fixture.Found(text, finding).ShouldBe(number);
    }

    [Theory]
    [InlineData("法人番号 7000012050002", "corporate number")]
    [InlineData("7-0000-1205-0002", "corporate number in groups")]
    [InlineData("9 1234 5678 9018", "thirteen digits whose last twelve fit")]
    [InlineData("12345678901", "resident record code")]
    [InlineData("1234567890180", "longer run")]
    [InlineData("4111 1111 1111 1111", "card")]
    [InlineData("1234-5678-9018-2345", "sixteen digits")]
    [InlineData("978-4-10-101001-3", "ISBN")]
    [InlineData("ISBN 123456789018", "labelled ISBN")]
    [InlineData("請求番号：123456789018", "invoice")]
    [InlineData("契約番号 1234-5678-9018", "contract")]
    [InlineData("請求書No.123456789018", "invoice")]
    [InlineData("会社法人等番号 123456789018", "company registration")]
    [InlineData("運転免許証番号 123456789018", "driving licence")]
    [InlineData("123,456,789,018円", "money with commas")]
    [InlineData("123456789018円", "money")]
    [InlineData("¥123456789018", "money")]
    [InlineData("0.123456789018", "decimal")]
    [InlineData("123456789018.5", "decimal")]
    [InlineData("+123456789018", "telephone")]
    [InlineData("ABC123456789018", "code")]
    [InlineData("123456789018-01", "branch number")]
    [InlineData("12345-678-9018", "unusual grouping")]
    [InlineData("一二三四五六七八九〇一八", "kanji digits")]
    [InlineData("123456789019", "does not fit, no label")]
    public void Look_alikes_are_not_found(string text, string why) => Fixture.Of(FindingType.MyNumber, text).ShouldBeEmpty(why);

    [Fact]
    public void An_instant_to_the_minute_is_not_found()
    {
        var fitting = Enumerable.Range(0, 60).Select(m => $"2024112410{m:00}").First(digits => MyNumberCheckDigit.Fits(digits));
        Fixture.Of(FindingType.MyNumber, $"log {fitting}").ShouldBeEmpty();
    }

    [Fact]
    public void A_label_that_is_too_far_away_does_not_count() =>
        Fixture.Of(FindingType.MyNumber, $"個人番号{new string('あ', 40)}123456789018").ShouldHaveSingleItem().Confidence.ShouldBe(Confidence.Reference);

    [Fact]
    public void A_label_belongs_to_the_number_that_follows_it()
    {
        var found = Fixture.Of(FindingType.MyNumber, "申込 123456789018、個人番号 983205673214");
        found.Select(f => f.Confidence).ShouldBe([Confidence.Reference, Confidence.Confirmed]);
    }

    [Fact]
    public void A_nearer_label_of_another_number_wins() =>
        Fixture.Of(FindingType.MyNumber, "個人番号 983205673214 / 請求番号 123456789018").ShouldHaveSingleItem().Start.ShouldBe(5);

    [Fact]
    public void A_list_goes_on_after_its_label()
    {
        var found = Fixture.Of(FindingType.MyNumber, "マイナンバー：\n123456789018\n983205673214");
        found.ShouldAllBe(f => f.Confidence == Confidence.Confirmed);
        found.Length.ShouldBe(2);
    }

    [Fact]
    public void The_reason_never_repeats_the_number() =>
        Fixture.Inspect("マイナンバー 123456789018、電話 03-3581-0101、a@example.jp").ShouldAllBe(f => !f.Reason.Contains("1234") && !f.Reason.Contains("3581") && !f.Reason.Contains('@'));
}
