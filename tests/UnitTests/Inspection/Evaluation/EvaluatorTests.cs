using Sekisho.Inspection;
using Sekisho.Inspection.Evaluation;

namespace UnitTests.Inspection.Evaluation;

public sealed class EvaluatorTests
{
    [Fact]
    public void Marks_are_taken_out_and_their_offsets_kept()
    {
        var document = AnnotatedDocument.Read("a", "電話は⟦電話:03-1234-5678⟧、代表は⟦?電話:03-0000-0000⟧。");
        document.Text.ShouldBe("電話は03-1234-5678、代表は03-0000-0000。");
        document.Items.Select(i => (i.Type, document.Text[i.Start..i.End], i.Optional)).ShouldBe([(FindingType.Telephone, "03-1234-5678", false), (FindingType.Telephone, "03-0000-0000", true)]);
        document.IsClean.ShouldBeFalse();
    }

    [Theory]
    [InlineData("⟦電話:03")]
    [InlineData("⟦でんわ:03⟧")]
    [InlineData("⟦電話:⟦氏名:山田⟧⟧")]
    public void A_wrong_mark_is_told(string marked) => Should.Throw<FormatException>(() => AnnotatedDocument.Read("a", marked));

    [Fact]
    public void Found_missed_and_wrong_are_counted_apart()
    {
        var result = Evaluator.Evaluate(Fixture.Inspector,
        [
            AnnotatedDocument.Read("a", "⟦メール:a@example.jp⟧ ⟦メール:見つからない⟧ ⟦?メール:b@example.jp⟧"),
            AnnotatedDocument.Read("clean-b", "c@example.jp"),
            AnnotatedDocument.Read("clean-c", "何もない"),
        ]);
        result.Scores[FindingType.MailAddress].ShouldBe(new Score(2, 1, 1, 2, 1));
        (result.Clean, result.CleanHit).ShouldBe((2, 1));
        result.Errors.Select(e => (e.Document.Name, e.Missed)).ShouldBe([("a", true), ("clean-b", false)]);
        (result.Total.Recall, result.Total.Precision, result.Total.ExactF1).ShouldBe((0.5, 0.5, 0.5));
    }
}
