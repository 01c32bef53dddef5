using Sekisho.Inspection;
using Sekisho.Inspection.Detection;

namespace UnitTests.Inspection.Detection;

public sealed class OverlapsTests
{
    [Theory]
    [InlineData(FindingType.DriversLicence, Confidence.Confirmed, FindingType.MyNumber, Confidence.Reference)]
    [InlineData(FindingType.MyNumber, Confidence.Check, FindingType.Telephone, Confidence.Confirmed)]
    [InlineData(FindingType.MailAddress, Confidence.Confirmed, FindingType.Telephone, Confidence.Check)]
    [InlineData(FindingType.PensionNumber, Confidence.Confirmed, FindingType.Telephone, Confidence.Check)]
    [InlineData(FindingType.PostalCode, Confidence.Check, FindingType.CorporateNumber, Confidence.Reference)]
    [InlineData(FindingType.BankAccount, Confidence.Confirmed, FindingType.InsuredNumber, Confidence.Check)]
    public void The_stronger_of_two_stays_in_either_order(FindingType strong, Confidence sure, FindingType weak, Confidence unsure)
    {
        Finding[] pair = [new(strong, 2, 10, sure, "r", null), new(weak, 0, 5, unsure, "r", null)];
        Overlaps.Resolve(pair).ShouldHaveSingleItem().Type.ShouldBe(strong);
        Overlaps.Resolve(pair.Reverse()).ShouldHaveSingleItem().Type.ShouldBe(strong);
    }

    [Fact]
    public void Neighbours_both_stay() =>
        Overlaps.Resolve([new(FindingType.PostalCode, 5, 13, Confidence.Confirmed, "r", null), new(FindingType.Address, 13, 20, Confidence.Confirmed, "r", null)]).Length.ShouldBe(2);
}
