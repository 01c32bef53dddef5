using Sekisho.Governance.Registers;

namespace UnitTests.Governance.Registers;

public sealed class RegisterHeadingsTests
{
    private static readonly RegisterLine[] Sheet =
    [
        new(1, [.. Enumerable.Repeat("外部サービス利用許可台帳", 7)]),
        new(2, ["", "", "", "", "", "令和8年4月1日現在", ""]),
        new(3, ["番号", "担当課", "サービス", "サービス", "利用期間", "利用期間", "備考"]),
        new(4, ["番号", "担当課", "名称", "提供者", "開始", "終了", "備考"]),
        new(5, ["1", "総務課", "一般向けAI", "提供元", "R5.4.1", "R9.3.31", ""]),
    ];

    [Fact]
    public void Two_lines_of_headings_below_a_title_are_found() => RegisterHeadings.Find(Sheet).ShouldBe((3, 4));

    [Fact]
    public void The_lower_heading_tells_what_a_column_means() =>
        RegisterHeadings.Suggest(RegisterHeadings.Of(Sheet, 3, 4)).ShouldBe([RegisterField.None, RegisterField.Division, RegisterField.Service, RegisterField.Provider, RegisterField.From, RegisterField.Until, RegisterField.Remarks]);

    [Theory]
    [InlineData("利用期間", RegisterField.Period)]
    [InlineData("利用開始日", RegisterField.From)]
    [InlineData("有効期限", RegisterField.Until)]
    [InlineData("決裁年月日", RegisterField.DecidedOn)]
    [InlineData("許可番号", RegisterField.Number)]
    [InlineData("利用責任者", RegisterField.Manager)]
    [InlineData("取り扱う情報の機密性", RegisterField.Level)]
    [InlineData("ｻｰﾋﾞｽ名", RegisterField.Service)]
    [InlineData("費用", RegisterField.None)]
    public void Words_tell_the_meaning(string heading, RegisterField field) => RegisterHeadings.FieldOf(heading).ShouldBe(field);

    [Fact]
    public void An_empty_sheet_has_headings_nowhere() => RegisterHeadings.Find([]).ShouldBe((1, 1));
}
