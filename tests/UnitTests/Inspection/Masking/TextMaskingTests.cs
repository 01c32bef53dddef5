using CsCheck;
using Sekisho.Inspection;
using Sekisho.Inspection.Masking;

namespace UnitTests.Inspection.Masking;

public sealed class TextMaskingTests
{
    [Fact]
    public void The_same_person_has_the_same_number_and_each_form_comes_back_as_it_was()
    {
        var map = new MaskMap();
        const string text = "申請者：山田太郎\n担当：佐藤\n山田さんに連絡。氏名：山田　太郎";
        var masked = TextMasking.Mask(text, Fixture.Full.Inspect(text), map);
        masked.ShouldBe("申請者：〔氏名1〕\n担当：〔氏名2〕\n〔氏名1-2〕さんに連絡。氏名：〔氏名1-3〕");
        TextMasking.Restore(masked, map).ShouldBe(text);
    }

    [Fact]
    public void Masking_and_restoring_is_the_identity_for_any_text() => Gen.Select(Hostile.Text, Hostile.Text).Sample((first, second) =>
    {
        var map = new MaskMap();
        var (one, two) = (TextMasking.Mask(first, Fixture.Full.Inspect(first), map), TextMasking.Mask(second, Fixture.Full.Inspect(second), map));
        return TextMasking.Restore(one, map) == first && TextMasking.Restore(two, map) == second;
    }, iter: 3_000, threads: 2);

    [Fact]
    public void An_answer_is_restored_the_same_however_it_is_cut() => Gen.Select(Hostile.Text, Gen.Int[1, 7]).Sample((text, size) =>
    {
        var map = new MaskMap();
        map.Mask(FindingType.PersonName, "山田太郎");
        var restoration = new StreamedRestoration(map);
        var pieces = string.Concat(text.Chunk(size).Select(c => restoration.Add(new string(c)))) + restoration.End();
        return pieces == TextMasking.Restore(text, map);
    }, iter: 5_000, threads: 2);

    [Theory]
    [InlineData("〔氏名1〕さんへ", "山田太郎さんへ")]
    [InlineData("〔氏名１〕さんへ", "山田太郎さんへ")]
    [InlineData("〔氏名 1〕さんへ", "山田太郎さんへ")]
    [InlineData("〔氏名2〕さんへ", "〔氏名2〕さんへ")]
    [InlineData("〔氏名", "〔氏名")]
    [InlineData("〔第1章〕", "〔第1章〕")]
    public void Placeholders_are_read_as_services_return_them(string answer, string restored)
    {
        var map = new MaskMap();
        map.Mask(FindingType.PersonName, "山田太郎").ShouldBe("〔氏名1〕");
        TextMasking.Restore(answer, map).ShouldBe(restored);
    }

    [Fact]
    public void A_kept_map_goes_on_where_it_ended()
    {
        var map = new MaskMap();
        map.Mask(FindingType.Telephone, "090-1234-5678");
        var again = new MaskMap(map.Entries);
        again.Mask(FindingType.Telephone, "090-1234-5678").ShouldBe("〔電話1〕");
        again.Mask(FindingType.Telephone, "03-1234-5678").ShouldBe("〔電話2〕");
        Should.Throw<ArgumentException>(() => new MaskMap([new MaskEntry("氏名1", "山田")]));
    }
}
