using System.Collections.Immutable;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace UnitTests.Governance.Rules;

public sealed class RuleSetTests
{
    [Fact]
    public void The_bodys_own_article_stands_before_the_national_clause()
    {
        var own = Town.Rules with { OwnRule = new OwnRule("試験町要綱", ImmutableDictionary<string, string>.Empty.Add("8.2", "第5条")) };

        own.BasisOf("8.2").ToString().ShouldBe("試験町要綱第5条（ガイドライン 8.2）");
        own.BasisOf("8.3(1)").ToString().ShouldBe("ガイドライン 8.3(1)");
        Town.Rules.BasisOf("8.2").ToString().ShouldBe("ガイドライン 8.2");
        Town.Rules.BasisOf("").ToString().ShouldBe("local-2023 第1版");
        (Town.Rules.BasisOf("").RuleSet, Town.Rules.BasisOf("").Version).ShouldBe(("local-2023", 1));
    }

    [Theory]
    [InlineData(Contract.TermsOnly, Delivery.Internet, 1)]
    [InlineData(Contract.TermsOnly, Delivery.LgwanAsp, 1)]
    [InlineData(Contract.Individual, Delivery.Internet, 2)]
    [InlineData(Contract.Individual, Delivery.LgwanAsp, 2)]
    [InlineData(Contract.OwnBody, Delivery.Intranet, 2)]
    public void Each_form_of_service_has_its_ceiling(Contract contract, Delivery delivery, int most) =>
        Town.Rules.CeilingOf(new ServiceForm(contract, delivery)).MaximumLevel.ShouldBe(most);

    [Fact]
    public void A_form_without_a_ceiling_gets_the_lowest_class_and_of_two_the_lower_one_counts()
    {
        var form = new ServiceForm(Contract.Individual, Delivery.LgwanAsp);

        (Town.Rules with { Ceilings = [] }).CeilingOf(form).MaximumLevel.ShouldBe(1);
        (Town.Rules with { Ceilings = [new(Contract.Individual, null, 2, "8.2", ""), new(Contract.Individual, Delivery.LgwanAsp, 3, "8.2", "")] }).CeilingOf(form).MaximumLevel.ShouldBe(2);
    }

    [Fact]
    public void A_level_that_nobody_defined_is_of_the_highest_class()
    {
        Town.Rules.HighestLevel.ShouldBe(3);
        foreach (var level in (int[])[-1, 0, 4, 99]) Town.Rules.ClassOf(level).Code.ShouldBe("機密性3");
    }
}
