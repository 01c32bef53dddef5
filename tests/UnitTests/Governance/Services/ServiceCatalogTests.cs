using Sekisho.Governance.Services;

namespace UnitTests.Governance.Services;

public sealed class ServiceCatalogTests
{
    private static readonly CatalogEntry Plan = Town.Chat.Facts with { Id = "a-plan", Name = "例示AI（法人プラン）" };

    [Fact]
    public void An_administrator_registers_a_plan_that_the_register_does_not_have()
    {
        var act = Service.RegisterFromCatalog(Town.New(1), Plan, [Town.Chat.Facts], Town.Organization, Town.By(Town.Administrator), Town.At).Value;

        act.PostId.ShouldBe(Town.AdministratorPost);
        act.Name.ShouldBe("service.register");
        Town.CodeOf(Service.RegisterFromCatalog(Town.New(1), Plan, [Plan with { Name = "名前を変えたもの" }], Town.Organization, Town.By(Town.Administrator), Town.At)).ShouldBe("SK1460");
        Town.CodeOf(Service.RegisterFromCatalog(Town.New(1), Plan, [Town.Chat.Facts with { Name = Plan.Name }], Town.Organization, Town.By(Town.Administrator), Town.At)).ShouldBe("SK1411");
        foreach (var other in (Guid[])[Town.Clerk, Town.Chief, Town.Decider]) Town.CodeOf(Service.RegisterFromCatalog(Town.New(1), Plan, [], Town.Organization, Town.By(other), Town.At)).ShouldBe("SK1006");
    }

    [Fact]
    public void Newer_facts_of_the_same_plan_are_taken_over()
    {
        var newer = Town.Chat.Facts with { Provider = "新しい会社", KnownAsOf = Town.Chat.Facts.KnownAsOf.AddDays(1) };

        Town.After(Town.Chat, Town.Chat.TakeOver(newer, [], Town.Organization, Town.By(Town.Administrator), Town.At).Value).Facts.ShouldBe(newer);
        Town.CodeOf(Town.Chat.TakeOver(newer with { KnownAsOf = Town.Chat.Facts.KnownAsOf }, [], Town.Organization, Town.By(Town.Administrator), Town.At)).ShouldBe("SK1461");
        Town.CodeOf(Town.Chat.TakeOver(newer with { Id = "another" }, [], Town.Organization, Town.By(Town.Administrator), Town.At)).ShouldBe("SK1461");
        Town.CodeOf(Town.Chat.TakeOver(newer, [], Town.Organization, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1006");
    }
}
