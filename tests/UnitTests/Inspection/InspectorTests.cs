using CsCheck;
using Sekisho.Inspection;

namespace UnitTests.Inspection;

public sealed class InspectorTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public void Findings_are_sorted_do_not_overlap_and_lie_in_the_text_for_any_string() => Hostile.Text.Sample(text =>
    {
        var last = 0;
        foreach (var finding in Fixture.Full.Inspect(text))
        {
            if (finding.Start < last || finding.Start >= finding.End || finding.End > text.Length) return false;
            if (finding.Mark is null == (finding.Type == FindingType.ClassificationMark)) return false;
            last = finding.End;
        }

        return true;
    }, iter: 20_000, threads: 2);

    [Fact]
    public void A_labelled_number_is_found_in_any_surroundings_of_kana() => Gen.String[Gen.Char['あ', 'ん'], 0, 30].Select(Gen.String[Gen.Char['あ', 'ん'], 0, 30]).Sample(
        (before, after) => Fixture.Of(FindingType.MyNumber, $"{before}マイナンバーは123456789018{after}").Single().Confidence == Confidence.Confirmed);

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("00 ")]
    [InlineData("0-")]
    [InlineData("-")]
    [InlineData("123456789018 ")]
    [InlineData("マイナンバー123456789019")]
    [InlineData("1234-5678-9018-")]
    [InlineData("000-000-0000 ")]
    [InlineData("03-1234-5678 ")]
    [InlineData("+81 ")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("【")]
    [InlineData("【極秘")]
    [InlineData("秘 ")]
    [InlineData("(")]
    [InlineData("機密性")]
    [InlineData("\u200B")]
    [InlineData("ﾊﾞ")]
    [InlineData("一")]
    [InlineData("個人番号一二三四五六七八九〇一八。")]
    [InlineData("1,")]
    [InlineData("\n")]
    [InlineData("電話  ")]
    [InlineData("記号 1 番号 2 ")]
    [InlineData("昭和60年4月1日生 ")]
    [InlineData("1985/4/1 ")]
    [InlineData("口座番号\n")]
    [InlineData("番号\t1\n")]
    [InlineData("練馬300あ")]
    [InlineData("AB12345678")]
    [InlineData("100-8926")]
    [InlineData("被保険者番号(")]
    [InlineData("氏名:")]
    [InlineData("担当 ")]
    [InlineData("山田")]
    [InlineData("山田太郎様、")]
    [InlineData("ヤマダ・")]
    [InlineData("Smith ")]
    [InlineData("東京都")]
    [InlineData("千代田区1-")]
    [InlineData("上る下る")]
    [InlineData("氏名|")]
    [InlineData("氏名\t住所\n")]
    [InlineData("password=")]
    [InlineData("パスワード")]
    [InlineData("://a:b@")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("sk-")]
    [InlineData("\uD835")]
    public async Task A_megabyte_of_anything_comes_to_an_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));
        // A guard against hanging, far above any honest time; it measures nothing.
        var found = await Task.Run(() => Fixture.Full.Inspect(text), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        found.ShouldAllBe(f => f.End <= text.Length);
    }

    [Fact]
    public void Kinds_in_one_text_are_each_found()
    {
        const string text = "【機密性3情報】\n氏名 山田太郎\n個人番号 1234 5678 9018\n電話 090-1234-5678\nmail taro@example.jp";
        Fixture.Inspect(text).Select(f => f.Type).ShouldBe([FindingType.ClassificationMark, FindingType.MyNumber, FindingType.Telephone, FindingType.MailAddress]);
    }

    [Fact]
    public void Ordinary_prose_has_no_finding() =>
        Fixture.Inspect("令和6年度の予算額は1,234,567,890,123円で、前年度比3.5%の増である。会議は2024-11-24 10:30から、3階の会議室（定員20名）で行う。").ShouldBeEmpty();

    [Theory]
    [InlineData("第3回検討会を令和6年11月24日（日）10時30分から市役所5階501会議室で開催します。傍聴の定員は30名です。")]
    [InlineData("東京都千代田区霞が関2-1-2 中央合同庁舎第2号館")]
    [InlineData("議案第12号から第34号まで、契約番号 2024-000123、受付番号 123456789018、団体コード 131016、ISBN 978-4-10-101001-3")]
    [InlineData("予算額 1,234,567千円（前年度 987,654千円）、面積 1234.56㎡、人口 131,016人、令和6年4月1日現在")]
    [InlineData("123e4567-e89b-12d3-a456-426614174000 3f786850e387550fdab836ed7e6dc881de23001b v10.0.9043 35.681236,139.767125")]
    [InlineData("生活保護の申請は令和6年5月1日まで。2024年4月1日に65歳以上の方、学生は2024/4/8から。")]
    [InlineData("保険者番号 33120015、支店番号 123、伝票番号 4111111111111111")]
    [InlineData("| 年度 | 2021 | 2022 | 2023 |\n| 件数 | 1,234 | 5,678 | 9,018 |\n| 率 | 12.34 | 56.78 | 90.18 |")]
    [InlineData("var id = 0x1234567890; // see https://example.jp/issues/123456789012?page=2#L10-20")]
    [InlineData("個人番号カードの交付枚数は 1,234,567 枚、マイナンバー制度の予算は 12,345 百万円です。秘書広報課と秘密保持契約の担当へ。")]
    [InlineData("192.168.100.254 - - [24/Nov/2024:10:30:00 +0900] \"GET /index.html\" 200 5678")]
    [InlineData("注文の明細: 数量 10 単価 1200 金額 12000 税 1200 計 13200")]
    public void Ordinary_documents_have_no_finding(string text) => Fixture.Inspect(text).ShouldBeEmpty();

    [Fact]
    public void Many_threads_find_the_same()
    {
        const string text = "氏名：山田太郎　住所：東京都千代田区霞が関2-1-2　電話 090-1234-5678";
        var expected = Fixture.Full.Inspect(text);
        expected.Length.ShouldBe(3);
        Parallel.For(0, 200, _ => Fixture.Full.Inspect(text).ShouldBe(expected));
    }

    [Fact]
    public void An_empty_text_has_no_finding() => Fixture.Inspect("").ShouldBeEmpty();
}
