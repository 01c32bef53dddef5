using CsCheck;
using Sekisho.Inspection.Masking;

namespace UnitTests.Inspection.Masking;

public sealed class StreamedMaskingTests
{
    private const string Text = "お知らせです。\n\n氏名：山田太郎\n電話：090-1234-\n5678\n\nマイナンバーは1234 5678 9018です。\n\n以上";

    [Fact]
    public void The_output_is_the_same_however_the_text_is_cut() => Gen.Select(Hostile.Text, Gen.Int[1, 9]).Sample((text, size) =>
    {
        var (whole, cut) = (new StreamedMasking(Fixture.Inspector, new MaskMap(), _ => true), new StreamedMasking(Fixture.Inspector, new MaskMap(), _ => true));
        var expected = whole.Add(text) + whole.End();
        var pieces = string.Concat(text.Chunk(size).Select(c => cut.Add(new string(c)))) + cut.End();
        return pieces == expected && cut.Found.SequenceEqual(whole.Found);
    }, iter: 3_000, threads: 2);

    [Fact]
    public void No_value_leaks_between_pieces()
    {
        var masking = new StreamedMasking(Fixture.Full, new MaskMap(), _ => true);
        var sent = string.Concat(Text.Select(c => masking.Add(c.ToString()))) + masking.End();
        sent.ShouldBe("お知らせです。\n\n氏名：〔氏名1〕\n電話：〔電話1〕\n\nマイナンバーは〔マイナンバー1〕です。\n\n以上");
        masking.Found.Select(f => Text[f.Start..f.End]).ShouldBe(["山田太郎", "090-1234-\n5678", "1234 5678 9018"]);
    }

    [Fact]
    public void Text_without_an_end_is_held_back_to_the_bound_only()
    {
        var masking = new StreamedMasking(Fixture.Inspector, new MaskMap(), _ => true);
        masking.Add(new string('あ', StreamedMasking.LongestHeld - 1)).ShouldBeEmpty();
        masking.Add("あ").Length.ShouldBe(StreamedMasking.LongestHeld);
    }
}
