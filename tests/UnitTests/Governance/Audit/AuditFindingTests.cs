using CsCheck;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Act = Sekisho.Governance.Changes.Act;

namespace UnitTests.Governance.Audit;

public sealed class AuditFindingTests
{
    /// <summary>福祉主事 audits.</summary>
    private static readonly Organization Audited = Town.After(Town.Organization, Town.Organization.GiveRole(Role.Auditor, Town.WelfarePost, Town.Today.AddYears(-1)));

    private static readonly Actor Auditor = Town.By(Town.Caseworker);

    [Fact]
    public void A_finding_goes_from_the_auditor_to_the_division_and_back()
    {
        var registered = Register();
        registered.Value.Letters.ShouldHaveSingleItem().PostId.ShouldBe(Town.HeadPost);
        var finding = Town.After<AuditFinding>(null, registered);
        finding.IsOverdueOn(finding.DueOn).ShouldBeFalse();
        finding.IsOverdueOn(finding.DueOn.AddDays(1)).ShouldBeTrue();

        finding = Town.After(finding, finding.Answer("直します", Town.Today.AddDays(10), Audited, Town.By(Town.Head), Town.At));
        (finding.State, finding.Plan!.Until).ShouldBe((FindingState.Planned, Town.Today.AddDays(10)));
        finding = Town.After(finding, finding.SayDone("直しました", "総第5号", Audited, Town.By(Town.Head), Town.At));
        finding.IsOverdueOn(finding.DueOn.AddDays(1)).ShouldBeFalse();
        finding = Town.After(finding, finding.Return("写しがありません", Audited, Auditor, Town.At));
        (finding.State, finding.ReturnReason).ShouldBe((FindingState.Planned, "写しがありません"));
        finding = Town.After(finding, finding.SayDone("写しを付けました", "総第6号", Audited, Town.By(Town.Director), Town.At));
        finding = Town.After(finding, finding.Confirm("確かめました", Audited, Auditor, Town.At));

        (finding.State, finding.Conclusion, finding.ReturnReason, finding.Version).ShouldBe((FindingState.Closed, "確かめました", null, 6));
    }

    [Fact]
    public void Only_auditors_put_down_confirm_and_take_back_and_only_the_head_answers()
    {
        var finding = Town.After<AuditFinding>(null, Register());
        foreach (var person in (Guid[])[Town.Head, Town.Clerk, Town.Chief, Town.Administrator])
        {
            Town.CodeOf(AuditFinding.Register(Town.New(1), "", Town.Today, "内容", FindingSeverity.Minor, Town.Office, Town.Today.AddDays(1), Audited, Town.By(person), Town.At)).ShouldBe("SK1006");
            Town.CodeOf(finding.Withdraw("理由", Audited, Town.By(person), Town.At)).ShouldBe("SK1006");
            Town.CodeOf((finding with { State = FindingState.Reported }).Confirm("理由", Audited, Town.By(person), Town.At)).ShouldBe("SK1006");
            Town.CodeOf((finding with { State = FindingState.Reported }).Return("理由", Audited, Town.By(person), Town.At)).ShouldBe("SK1006");
        }

        foreach (var person in (Guid[])[Town.Clerk, Town.Chief, Town.Caseworker])
        {
            Town.CodeOf(finding.Answer("計画", Town.Today, Audited, Town.By(person), Town.At)).ShouldBe("SK1843");
            Town.CodeOf(finding.SayDone("報告", null, Audited, Town.By(person), Town.At)).ShouldBe("SK1843");
        }
    }

    [Fact]
    public void An_auditor_does_not_confirm_what_their_own_division_reported()
    {
        var both = Town.After(Audited, Audited.GiveRole(Role.Auditor, Town.HeadPost, Town.Today.AddYears(-1)));
        var finding = Town.After<AuditFinding>(null, Register()) with { State = FindingState.Reported };

        Town.CodeOf(finding.Confirm("確かめました", both, Town.By(Town.Head), Town.At)).ShouldBe("SK1844");
        finding.Confirm("確かめました", both, Auditor, Town.At).Refused.ShouldBeFalse();
    }

    [Fact]
    public void What_is_missing_or_impossible_is_named()
    {
        Town.CodeOf(Register(text: " ")).ShouldBe("SK1005");
        Town.CodeOf(Register(text: new string('あ', 1001))).ShouldBe("SK1007");
        Town.CodeOf(Register(due: Town.Today)).ShouldBe("SK1842");
        Town.CodeOf(Register(found: Town.Today.AddDays(1), due: Town.Today.AddDays(9))).ShouldBe("SK1842");
        Town.CodeOf(Register(division: Town.Welfare)).ShouldBe("SK1001", "nobody heads it");
        Town.CodeOf(Register(division: Town.New(999))).ShouldBe("SK1001");
    }

    [Fact]
    public void Whatever_is_tried_in_whatever_order_an_end_is_an_end_and_only_what_was_reported_is_confirmed()
    {
        Gen.Int[0, 4].Array[1, 12].Sample(tries =>
        {
            var finding = Town.After<AuditFinding>(null, Register());
            foreach (var one in tries)
            {
                Result<Act> tried = one switch
                {
                    0 => finding.Answer("計画", Town.Today, Audited, Town.By(Town.Head), Town.At),
                    1 => finding.SayDone("報告", null, Audited, Town.By(Town.Head), Town.At),
                    2 => finding.Confirm("確認", Audited, Auditor, Town.At),
                    3 => finding.Return("戻す", Audited, Auditor, Town.At),
                    _ => finding.Withdraw("取消", Audited, Auditor, Town.At),
                };
                tried.Refused.ShouldBe(one is 2 or 3 ? finding.State is not FindingState.Reported : one is 4 ? !finding.IsOpen : !finding.WaitsForDivision);
                if (!tried.Refused) finding = Town.After(finding, tried);
                if (finding.State is FindingState.Closed) finding.Report.ShouldNotBeNull();
            }
        });
    }

    private static Result<Act> Register(string text = "申請の前に約款を確かめていません。", DateOnly? found = null, DateOnly? due = null, Guid? division = null) =>
        AuditFinding.Register(Town.New(800), "令和8年度 指摘第1号", found ?? Town.Today, text, FindingSeverity.Improve, division ?? Town.Office, due ?? Town.Today.AddDays(30), Audited, Auditor, Town.At);
}
