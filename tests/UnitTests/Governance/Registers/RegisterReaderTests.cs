using System.Collections.Immutable;
using Sekisho.Governance.Registers;

namespace UnitTests.Governance.Registers;

public sealed class RegisterReaderTests
{
    [Fact]
    public void Sums_notes_and_empty_lines_are_no_rows()
    {
        var rows = RegisterTown.Read(RegisterTown.Line(2), new(3, ["", "", "", "", "", "", "", "", ""]), new(4, ["", "合計", "1件", "", "", "", "", "", ""]), new(5, [.. Enumerable.Repeat("※ 毎年度見直すこと", 9)]), RegisterTown.Line(6, purpose: "要約"));

        rows.Select(r => r.Line).ShouldBe([2, 6]);
    }

    [Fact]
    public void A_row_is_the_same_wherever_it_stands_and_however_its_letters_are_typed()
    {
        var here = RegisterTown.Read(RegisterTown.Line(2))[0];
        var elsewhere = RegisterTown.Read(RegisterTown.Line(7, purpose: "催し の 案", mark: "総第１号"))[0];

        elsewhere.PermitId.ShouldBe(here.PermitId);
        RegisterTown.Read(RegisterTown.Line(7, purpose: "別の案"))[0].PermitId.ShouldNotBe(here.PermitId);
        RegisterTown.Read(RegisterTown.Line(7, mark: "総第1-1号"))[0].PermitId.ShouldNotBe(RegisterTown.Read(RegisterTown.Line(7, mark: "総第11号"))[0].PermitId);
    }

    [Fact]
    public void The_number_of_the_row_and_columns_that_are_not_taken_over_are_no_change_of_it()
    {
        var here = RegisterTown.Read(RegisterTown.Line(2))[0];

        RegisterTown.Read(RegisterTown.Line(9))[0].Digest.ShouldBe(here.Digest);
        RegisterTown.Read(RegisterTown.Line(9, until: "令和9年2月28日"))[0].Digest.ShouldNotBe(here.Digest);
    }

    [Theory]
    [InlineData("〃")]
    [InlineData("同上")]
    [InlineData("（同上）")]
    public void Ditto_means_what_stands_above(string mark)
    {
        var rows = RegisterTown.Read(RegisterTown.Line(2), RegisterTown.Line(3, service: mark, division: mark, purpose: "要約", users: mark));

        rows[1].Entry.DivisionId.ShouldBe(Town.Office);
        rows[1].Entry.ServiceId.ShouldBe(Town.Chat.Id);
        rows[1].Entry.Users.Divisions.ShouldBe([Town.Office]);
        rows[1].PermitId.ShouldBe(RegisterTown.Read(RegisterTown.Line(2, purpose: "要約"))[0].PermitId);
    }

    [Fact]
    public void A_division_that_is_only_like_the_one_written_is_taken_with_a_word_about_it()
    {
        var row = RegisterTown.Read(RegisterTown.Line(2, division: "旧企画総務課"))[0];

        row.Entry.DivisionId.ShouldBe(Town.Office);
        row.Questions.ShouldContain(q => q.Field == RegisterField.Division && q.Sentence.Contains("旧企画総務課", StringComparison.Ordinal));
        RegisterTown.Read(RegisterTown.Line(2))[0].Questions.ShouldNotContain(q => q.Field == RegisterField.Division);
    }

    [Theory]
    [InlineData("年度末")]
    [InlineData("今年度末まで")]
    public void The_end_of_the_year_is_that_of_this_year(string text) => RegisterTown.Read(RegisterTown.Line(2, until: text))[0].Entry.Until.ShouldBe(new DateOnly(2027, 3, 31));

    [Theory]
    [InlineData("無期限")]
    [InlineData("当面の間")]
    [InlineData("")]
    public void A_row_without_a_last_day_is_asked_about_unless_the_layout_says_otherwise(string text)
    {
        RegisterTown.Read(RegisterTown.Line(2, until: text))[0].IsOpen.ShouldBeTrue();
        var told = RegisterReader.Read([RegisterTown.Headings, RegisterTown.Line(2, until: text)], RegisterTown.Layout with { EndOfYear = true }, ImmutableDictionary<string, Guid>.Empty, RegisterTown.Papers)[0];
        (told.IsOpen, told.Entry.Until).ShouldBe((false, new DateOnly(2027, 3, 31)));
    }

    [Fact]
    public void A_period_in_one_column_is_both_days()
    {
        var layout = RegisterTown.Layout with { Columns = RegisterTown.Layout.Columns.Replace(RegisterField.Until, RegisterField.Period) };

        var row = RegisterReader.Read([RegisterTown.Headings, RegisterTown.Line(2, until: "R5.4.1～R9.3.31")], layout, ImmutableDictionary<string, Guid>.Empty, RegisterTown.Papers)[0];

        (row.Entry.From, row.Entry.Until).ShouldBe((new DateOnly(2023, 4, 1), new DateOnly(2027, 3, 31)));
    }

    [Fact]
    public void A_row_that_is_crossed_out_or_over_waits_for_a_person()
    {
        RegisterTown.Read(RegisterTown.Line(2) with { IsStruck = true })[0].IsOpen.ShouldBeTrue();
        RegisterTown.Read(RegisterTown.Line(2, until: "令和8年3月31日"))[0].IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void A_service_that_the_register_does_not_have_is_asked_about_and_told_once()
    {
        var row = RegisterTown.Read(RegisterTown.Line(2, service: "ファイル転送くん"))[0];
        (row.Entry.ServiceId, row.IsOpen, row.ServiceText).ShouldBe((null, true, "ファイル転送くん"));

        var told = RegisterReader.Read([RegisterTown.Headings, RegisterTown.Line(2, service: "ファイル転送くん")], RegisterTown.Layout, ImmutableDictionary<string, Guid>.Empty.Add(RegisterText.Fold("ファイル転送くん"), Town.Local.Id), RegisterTown.Papers)[0];
        (told.Entry.ServiceId, told.IsOpen).ShouldBe((Town.Local.Id, false));
    }
}
