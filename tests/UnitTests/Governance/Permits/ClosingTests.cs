using Sekisho.Governance.Calendars;
using Sekisho.Governance.Permits;

namespace UnitTests.Governance.Permits;

public sealed class ClosingTests
{
    private static readonly Permit Given = Town.PermitFor(Town.Chat);
    private static readonly DateOnly After = Given.Until.AddDays(1);
    private static readonly DateTimeOffset Closed = JapanTime.StartOf(After);

    [Fact]
    public void Accounts_data_and_users_are_owed_from_the_day_after_the_last_until_each_is_done()
    {
        Given.ClosingOwedOn(Given.Until).ShouldBeEmpty();
        Given.ClosingOwedOn(After).ShouldBe(Enum.GetValues<ClosingKind>());

        var permit = Given;
        foreach (var kind in Enum.GetValues<ClosingKind>())
        {
            permit = Town.After(permit, permit.Close(kind, After, "消去証明書", Town.Organization, Town.By(Town.Head), Closed));
            Town.CodeOf(permit.Close(kind, After, "もう一度", Town.Organization, Town.By(Town.Head), Closed)).ShouldBe("SK1004");
        }

        permit.ClosingOwedOn(After).ShouldBeEmpty();
        permit.Closings.ShouldAllBe(c => c.On == After && c.Evidence == "消去証明書");
    }

    [Fact]
    public void What_was_never_used_leaves_nothing_to_do()
    {
        var revokedBefore = Permit.Fold(Given with { From = Town.Today.AddDays(5) }, new PermitEvent.Revoked(Guid.NewGuid(), "取消", Town.At));
        revokedBefore.ClosingOwedOn(Town.Today.AddDays(9)).ShouldBeEmpty();
        Permit.Fold(Given, new PermitEvent.Revoked(Guid.NewGuid(), "取消", Town.At)).ClosingOwedOn(Town.Today).Count().ShouldBe(3);
        (Given with { Conditions = [new Condition(1, "了解を得る。", ConditionKind.Precedent)] }).ClosingOwedOn(After).ShouldBeEmpty();
    }

    [Fact]
    public void The_manager_or_the_decider_records_it_with_evidence_and_a_day_that_has_come()
    {
        Town.CodeOf(Given.Close(ClosingKind.Data, After, "証明書", Town.Organization, Town.By(Town.Clerk), Closed)).ShouldBe("SK1006");
        Town.CodeOf(Given.Close(ClosingKind.Data, After, "証明書", Town.Organization, Town.By(Town.Decider), Closed)).ShouldBeNull();
        Town.CodeOf(Given.Close(ClosingKind.Data, After, " ", Town.Organization, Town.By(Town.Head), Closed)).ShouldBe("SK1005");
        Town.CodeOf(Given.Close(ClosingKind.Data, After.AddDays(1), "証明書", Town.Organization, Town.By(Town.Head), Closed)).ShouldBe("SK1354");
        Town.CodeOf(Given.Close(ClosingKind.Data, Town.Today, "証明書", Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1004");
    }
}
