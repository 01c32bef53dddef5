using System.Collections.Immutable;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Registers;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace UnitTests.Governance.Registers;

public sealed class RegisterImportTests
{
    [Fact]
    public async Task A_row_becomes_a_permit_that_tells_where_it_comes_from()
    {
        var rows = RegisterTown.Read(RegisterTown.Line(3));

        var (import, permits) = await RegisterTown.EnterAsync(RegisterTown.Begun(), rows, RegisterTown.Papers);

        import.Entered.ShouldBe([3]);
        var permit = permits.ShouldHaveSingleItem();
        (permit.CaseId, permit.Migration!.File, permit.Migration.Sheet, permit.Migration.Line, permit.Migration.Number).ShouldBe((null, "台帳.xlsx", "台帳", 3, "総第1号"));
        (permit.ServiceId, permit.DivisionId, permit.MaximumLevel, permit.Until, permit.ManagerPostId).ShouldBe((Town.Chat.Id, Town.Office, 1, new DateOnly(2027, 3, 31), Town.HeadPost));
        permit.StateOn(Town.Today).ShouldBe(PermitState.InForce);
    }

    [Fact]
    public async Task Only_administrators_take_a_register_over()
    {
        var (import, rows, clerk) = (RegisterTown.Begun(), RegisterTown.Read(RegisterTown.Line(3)), Town.By(Town.Clerk));

        Town.CodeOf(RegisterImport.Begin(Town.New(91), "台帳.xlsx", "", RegisterTown.Organization, clerk, Town.At)).ShouldBe("SK1006");
        Town.CodeOf(import.Arrange(RegisterTown.Layout, "", RegisterTown.Organization, clerk, Town.At)).ShouldBe("SK1006");
        Town.CodeOf(import.Complete(rows[0], rows[0].Entry, RegisterTown.Papers, [], clerk, Town.At)).ShouldBe("SK1006");
        Town.CodeOf(import.LeaveOut(3, "使っていません。", RegisterTown.Organization, clerk, Town.At)).ShouldBe("SK1006");
        Town.CodeOf(import.Close(RegisterTown.Organization, clerk, Town.At)).ShouldBe("SK1006");
        Town.CodeOf(await import.EnterAsync(rows, RegisterTown.Papers, [], new RegisterDesk([]), clerk)).ShouldBe("SK1006");
    }

    /// <summary>What the rules of today do not permit is in the register, but stopped: whatever it is that stands against it.</summary>
    [Theory]
    [InlineData("class above the form")]
    [InlineData("form not used at all")]
    [InlineData("task out of scope")]
    [InlineData("class above the task")]
    [InlineData("service prohibited")]
    [InlineData("service retired")]
    [InlineData("service not examined")]
    [InlineData("service for others")]
    public async Task What_todays_rules_forbid_is_entered_stopped(string obstacle)
    {
        var rules = Town.Rules;
        TaskRule Ideas(Func<TaskRule, TaskRule> change) => change(rules.TaskOf("ideas")!);
        RuleSet With(TaskRule task) => rules with { Tasks = [.. rules.Tasks.Where(t => t.Code != "ideas"), task] };
        var (papers, level) = obstacle switch
        {
            "class above the form" => (RegisterTown.Papers, "機密性2"),
            "form not used at all" => (RegisterTown.Papers with { Rules = rules with { Ceilings = [.. rules.Ceilings.Select(c => c with { Barred = true })] } }, "機密性1"),
            "task out of scope" => (RegisterTown.Papers with { Rules = With(Ideas(t => t with { Allowed = false, Reason = "人の判断が要るためです。" })) }, "機密性1"),
            "class above the task" => (RegisterTown.Papers with { Rules = With(Ideas(t => t with { MaximumLevel = 0 })) }, "機密性1"),
            "service prohibited" => (RegisterTown.Papers with { Services = [Town.Chat with { State = ServiceState.Prohibited }] }, "機密性1"),
            "service retired" => (RegisterTown.Papers with { Services = [Town.Chat with { State = ServiceState.Retired }] }, "機密性1"),
            "service not examined" => (RegisterTown.Papers with { Rules = rules with { ServiceMustBeExamined = true } }, "機密性1"),
            _ => (RegisterTown.Papers with { Services = [Town.Chat with { State = ServiceState.Designated, Designation = new Designation([Town.Welfare], []) }] }, "機密性1"),
        };
        var rows = RegisterReader.Read([RegisterTown.Headings, RegisterTown.Line(3, level: level)], RegisterTown.Layout, ImmutableDictionary<string, Guid>.Empty, papers);

        var (_, permits) = await RegisterTown.EnterAsync(RegisterTown.Begun(), rows, papers);

        permits.ShouldHaveSingleItem().StateOn(Town.Today).ShouldBe(PermitState.Suspended);
    }

    [Fact]
    public async Task Two_rows_that_are_one_are_entered_once_even_when_a_person_completed_both()
    {
        var rows = RegisterTown.Read(RegisterTown.Line(3), RegisterTown.Line(4));
        var import = RegisterTown.Begun();
        foreach (var (row, task) in rows.Zip(["ideas", "summary"])) import = Town.After(import, import.Complete(row, row.Entry with { TaskCode = task }, RegisterTown.Papers, [], Town.By(Town.Administrator), Town.At));

        var (_, permits) = await RegisterTown.EnterAsync(import, rows, RegisterTown.Papers);

        permits.ShouldHaveSingleItem().Migration!.Line.ShouldBe(3);
    }

    [Fact]
    public async Task What_another_import_entered_meanwhile_is_not_entered_again()
    {
        var rows = RegisterTown.Read(RegisterTown.Line(3), RegisterTown.Line(4, division: "福祉課", users: "福祉課職員全員"));
        var import = Town.After(RegisterTown.Begun(), RegisterTown.Begun().Complete(rows[1], rows[1].Entry with { ManagerPostId = Town.WelfarePost }, RegisterTown.Papers, [], Town.By(Town.Administrator), Town.At));
        var (_, before) = await RegisterTown.EnterAsync(RegisterTown.Begun(Town.New(91)), [rows[0]], RegisterTown.Papers);

        // The page had read the register before the other import; what lies on the desk counts.
        var entered = await import.EnterAsync(rows, RegisterTown.Papers, [], new RegisterDesk(before), Town.By(Town.Administrator));

        entered.Value.Founds.ShouldHaveSingleItem().Id.ShouldBe(rows[1].PermitId);
    }

    [Fact]
    public void A_row_is_not_completed_with_a_day_that_has_passed_or_lies_too_far_or_over_another_permit()
    {
        var (import, row) = (RegisterTown.Begun(), RegisterTown.Read(RegisterTown.Line(3))[0]);
        string? CodeOf(RegisterEntry entry, params Permit[] there) => Town.CodeOf(import.Complete(row, entry, RegisterTown.Papers, there, Town.By(Town.Administrator), Town.At));

        CodeOf(row.Entry).ShouldBeNull();
        CodeOf(row.Entry with { From = Town.Today.AddDays(-9), Until = Town.Today.AddDays(-1) }).ShouldBe("SK1323");
        CodeOf(row.Entry with { Until = Town.Today.AddMonths(Town.Rules.PermitMonths).AddDays(1) }).ShouldBe("SK1324");
        CodeOf(row.Entry, Town.PermitFor(Town.Chat)).ShouldNotBeNull();
        CodeOf(row.Entry with { Remarks = new string('あ', 2_001) }).ShouldNotBeNull();
    }

    [Fact]
    public void Replaying_its_events_gives_the_import()
    {
        var (by, row) = (Town.By(Town.Administrator), RegisterTown.Read(RegisterTown.Line(3))[0]);
        var import = RegisterTown.Begun();
        import = Town.After(import, import.Mean("チャット", Town.Chat.Id, RegisterTown.Papers, by, Town.At));
        import = Town.After(import, import.Complete(row, row.Entry, RegisterTown.Papers, [], by, Town.At));
        import = Town.After(import, import.LeaveOut(4, "使っていません。", RegisterTown.Organization, by, Town.At));
        import = Town.After(import, import.LeaveOut(5, "使っていません。", RegisterTown.Organization, by, Town.At));
        import = Town.After(import, import.TakeIn(5, RegisterTown.Organization, by, Town.At));

        (import.Version, import.State, import.Completed.Keys.ShouldHaveSingleItem(), import.LeftOut.Keys.ShouldHaveSingleItem()).ShouldBe((7, RegisterImportState.Open, 3, 4));
        import.Meanings[RegisterText.Fold("チャット")].ShouldBe(Town.Chat.Id);
        import = Town.After(import, import.Close(RegisterTown.Organization, by, Town.At));
        Town.CodeOf(import.LeaveOut(6, "使っていません。", RegisterTown.Organization, by, Town.At)).ShouldBe("SK1004");
    }
}
